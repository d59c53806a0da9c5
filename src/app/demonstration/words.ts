import type { Reason } from '#modules/referrals';

/** Codes of the referral reasons that the demonstration uses. */
export const reasons: readonly Reason[] = [
  'lonely',
  'mood',
  'money',
  'housing',
  'bereavement',
  'caring',
  'active',
  'long-term-condition',
];

/** What people hope for, as it might be written down by whoever referred them. */
export const hopes = [
  'Somebody to talk to who is not family.',
  'To get out of the house again, at least once a week.',
  'Help with letters about the rent.',
  'A walking group that goes slowly.',
  'To feel less on my own in the evenings.',
  'Something to do with my hands again; I used to mend clocks.',
  'A break from caring for an hour or two.',
  'To meet other new parents.',
  'To cook properly again now there is only me.',
  'Company on the bus until I am used to it.',
];

/** What people say matters to them: for conversations and plans. */
export const matters = [
  'My garden, and seeing my grandson on Sundays.',
  'Being useful to somebody.',
  'Keeping my own front door.',
  'Music. I played the cornet for thirty years.',
  'Not being rushed.',
  'My dog, who is the only one I talk to most days.',
];

export const strengths = [
  'A good listener',
  'Knows everyone on the street',
  'Patient',
  'Cooks for crowds',
  'Speaks three languages',
];

export const goals = [
  'Go to the Thursday walk twice this month',
  'Ring the debt adviser and keep the appointment',
  'Sit in the garden with somebody once a week',
  'Try the lunch club and see',
  'Find a place to play music again',
];

/** Small steps towards a goal. */
export const steps = [
  'Ring to ask when the next one is',
  'Go together the first time',
  'Find the letter and bring it',
  'Look out the boots',
  'Ask the neighbour about a lift',
];

/** Sentences that a conversation might hold. */
export const said = [
  'Since Ted died the evenings are the worst. I put the radio on for the voices.',
  'I used to run the allotment show. I miss having dirt under my nails.',
  'The letters come and I put them in the drawer. There is a lot in the drawer.',
  'I would go if I knew one face there.',
  'Mornings are better. My knees do not wake up before ten.',
  'My daughter rings on Sundays. She worries, so I say that I am fine.',
];
