/** What somebody might type, and how good an answer each group of the demonstration is: 3 the thing, 2 good, 1 worth a look. */
export type GradedSearch = {
  readonly words: string;
  readonly near?: string;
  /** By the name of its kind; both towns' groups where it is in both. What is not named is no answer. */
  readonly answers: readonly (readonly [grade: 1 | 2 | 3, ...kinds: string[]])[];
};

const lonely: GradedSearch['answers'] = [
  [3, 'Kettle and Company', 'Befriending by Telephone'],
  [2, 'Lunch Club', 'Men’s Shed', 'Board Games Evening'],
  [1, 'Signing Café', 'Rainbow Tea', 'Night Line'],
];

const grief: GradedSearch['answers'] = [
  [3, 'Bereavement Café', 'Grief Online'],
  [1, 'Talking Space', 'Night Line'],
];

const food: GradedSearch['answers'] = [
  [3, 'Food Bank'],
  [1, 'Lunch Club', 'Warm Room'],
];

const debt: GradedSearch['answers'] = [
  [3, 'Debt and Money Advice'],
  [2, 'Citizens Advice'],
];

const worry: GradedSearch['answers'] = [
  [3, 'Talking Space'],
  [1, 'Mindful Drawing', 'Night Line'],
];

const english: GradedSearch['answers'] = [[3, 'English Conversation']];
const dementia: GradedSearch['answers'] = [
  [3, 'Memory Café'],
  [1, 'Carers’ Circle'],
];
const carers: GradedSearch['answers'] = [
  [3, 'Carers’ Circle'],
  [1, 'Memory Café', 'ADHD and Autism Families'],
];
const babies: GradedSearch['answers'] = [[3, 'Baby and Me']];
const autism: GradedSearch['answers'] = [[3, 'ADHD and Autism Families']];
const cab: GradedSearch['answers'] = [
  [3, 'Citizens Advice'],
  [1, 'Debt and Money Advice'],
];
const computers: GradedSearch['answers'] = [[3, 'Computers Without Fear']];
const jobs: GradedSearch['answers'] = [
  [3, 'Job Club'],
  [1, 'Volunteer Centre'],
];
const lifts: GradedSearch['answers'] = [[3, 'Community Transport']];
const walks: GradedSearch['answers'] = [[3, 'Tuesday Walkers']];
const falls: GradedSearch['answers'] = [
  [3, 'Tai Chi for Balance'],
  [2, 'Chair Exercise'],
];

/** Everyday searches. Graded by what somebody who knows the groups would say, not by what is found. */
export const searches: readonly GradedSearch[] = [
  { words: 'lonely', answers: lonely },
  { words: 'lonley', answers: lonely },
  { words: 'loneliness', answers: lonely },
  { words: 'I feel lonely', answers: lonely },
  { words: 'isolated', answers: lonely },
  { words: 'someone to talk to', answers: lonely },
  { words: 'make friends', near: 'Southmere', answers: lonely },
  {
    words: 'befreinding',
    answers: [
      [3, 'Befriending by Telephone'],
      [2, 'Kettle and Company'],
    ],
  },
  {
    words: 'coffee morning',
    answers: [
      [3, 'Kettle and Company'],
      [2, 'Signing Café'],
    ],
  },
  { words: 'lunch club', answers: [[3, 'Lunch Club']] },
  { words: 'lunchclub', answers: [[3, 'Lunch Club']] },
  {
    words: 'hot meal',
    answers: [
      [3, 'Lunch Club'],
      [1, 'Warm Room'],
    ],
  },
  { words: 'grief', answers: grief },
  { words: 'bereavement', answers: grief },
  { words: 'bereavment', answers: grief },
  { words: 'my husband died', answers: grief },
  { words: 'lost my wife', near: 'Northvale', answers: grief },
  { words: 'foodbank', answers: food },
  { words: 'food bank', answers: food },
  { words: 'food parcel', near: 'NV1', answers: food },
  { words: 'hungry', answers: food },
  { words: 'CAB', answers: cab },
  { words: 'citizens advice bureau', answers: cab },
  { words: 'u3a', answers: [[3, 'u3a']] },
  { words: 'university of the third age', answers: [[3, 'u3a']] },
  { words: 'adhd', answers: autism },
  { words: 'autistic son', answers: autism },
  { words: 'debt', answers: debt },
  { words: 'in debt and worried', answers: [...debt, [1, 'Talking Space']] },
  { words: 'money advice', answers: debt },
  { words: 'universal credit', answers: debt },
  { words: 'cant pay my bills', answers: [...debt, [1, 'Warm Room']] },
  {
    words: 'energy bills',
    answers: [
      [3, 'Warm Room'],
      [2, 'Debt and Money Advice'],
      [1, 'Citizens Advice'],
    ],
  },
  {
    words: 'eviction',
    answers: [
      [3, 'Housing Help'],
      [1, 'Citizens Advice'],
    ],
  },
  {
    words: 'homeless',
    near: 'Northvale',
    answers: [
      [3, 'Housing Help'],
      [1, 'Citizens Advice'],
    ],
  },
  { words: 'anxiety', answers: worry },
  { words: 'anxious', answers: worry },
  { words: 'anxeity', answers: worry },
  { words: 'depression', answers: worry },
  { words: 'counselling', answers: worry },
  { words: 'counseling', answers: worry },
  {
    words: 'suicidal',
    answers: [
      [3, 'Night Line'],
      [2, 'Talking Space'],
    ],
  },
  {
    words: 'cannot sleep',
    answers: [
      [3, 'Night Line'],
      [1, 'Mindful Drawing'],
    ],
  },
  { words: 'dementia', answers: dementia },
  { words: 'alzheimers', answers: dementia },
  { words: 'memory loss', near: 'Southmere', answers: dementia },
  { words: 'caring for my mum', answers: carers },
  { words: 'carer', answers: carers },
  { words: 'respite', answers: carers },
  { words: 'new mum', answers: babies },
  { words: 'toddler group', answers: babies },
  { words: 'walking group', answers: walks },
  { words: 'walkng', answers: walks },
  { words: 'chair exercise', answers: [[3, 'Chair Exercise']] },
  { words: 'falls prevention', answers: falls },
  {
    words: 'keep fit over 60',
    answers: [
      [3, 'Chair Exercise', 'Tai Chi for Balance'],
      [1, 'Swimming for Beginners', 'Tuesday Walkers'],
    ],
  },
  { words: 'swimming', answers: [[3, 'Swimming for Beginners']] },
  { words: 'cycling', answers: [[3, 'Slow Cycling']] },
  { words: 'choir', answers: [[3, 'Singing for Fun']] },
  { words: 'gardening', answers: [[3, 'Community Garden']] },
  { words: 'allotment', near: 'Northvale', answers: [[3, 'Community Garden']] },
  { words: 'painting', answers: [[3, 'Mindful Drawing']] },
  { words: 'mens shed', answers: [[3, 'Men’s Shed']] },
  { words: 'woodwork', answers: [[3, 'Men’s Shed']] },
  {
    words: 'fix my toaster',
    answers: [
      [3, 'Repair Café'],
      [1, 'Men’s Shed'],
    ],
  },
  { words: 'book club', answers: [[3, 'Reading Friends']] },
  { words: 'learn english', answers: english },
  { words: 'ESOL', answers: english },
  { words: 'refugee', near: 'Northvale', answers: english },
  { words: 'dysgu cymraeg', answers: [[3, 'Welsh Conversation']] },
  { words: 'computer help', answers: computers },
  { words: 'compuer', answers: computers },
  { words: 'help with ipad', answers: computers },
  { words: 'unemployed', answers: jobs },
  {
    words: 'volunteering',
    answers: [
      [3, 'Volunteer Centre'],
      [1, 'Befriending by Telephone', 'Grief Online'],
    ],
  },
  { words: 'alcohol', answers: [[3, 'Recovery Breakfast']] },
  { words: 'drinking too much', answers: [[3, 'Recovery Breakfast']] },
  {
    words: 'gambling',
    answers: [
      [3, 'Gambling Talk'],
      [1, 'Recovery Breakfast'],
    ],
  },
  { words: 'stop smoking', answers: [[3, 'Stop Smoking Clinic']] },
  { words: 'lgbt', answers: [[3, 'Rainbow Tea']] },
  { words: 'domestic violence', answers: [[3, 'Safe Harbour Helpline']] },
  { words: 'lift to hospital', answers: lifts },
  { words: 'transport', near: 'QZ1 1AB', answers: lifts },
  {
    words: 'deaf',
    answers: [
      [3, 'Signing Café'],
      [1, 'Singing for Fun'],
    ],
  },
  { words: 'sign language', answers: [[3, 'Signing Café']] },
  { words: 'teenagers', answers: [[3, 'Young People’s Hub']] },
  { words: 'youth club', near: 'Nothvale', answers: [[3, 'Young People’s Hub']] },
  { words: 'board games', answers: [[3, 'Board Games Evening']] },
  {
    words: 'warm space',
    answers: [
      [3, 'Warm Room'],
      [2, 'Kettle and Company'],
    ],
  },
  {
    words: 'help filling in forms',
    answers: [
      [3, 'Citizens Advice', 'Computers Without Fear'],
      [1, 'Debt and Money Advice'],
    ],
  },
];
