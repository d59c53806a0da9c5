import type { NewService } from '#modules/directory';

type Days = NonNullable<NewService['schedules']>[number]['byDay'];

/** A kind of group that every invented town has. */
export type GroupKind = {
  readonly name: string;
  readonly description: string;
  readonly terms: readonly string[];
  readonly days: Days;
  readonly opensAt: string;
  readonly closesAt: string;
  /** Pounds; 0 is free. */
  readonly cost: number;
  readonly whoItIsFor?: string;
  readonly howToStart: string;
};

const comeAlong = 'Just come along. Somebody will be at the door.';
const ringFirst = 'Ring first, so that we know to look out for you.';

/** Thirty kinds: with two towns, the sixty groups of the demonstration. */
export const groupKinds: readonly GroupKind[] = [
  kind(
    'Tuesday Walkers',
    'An easy walk of about an hour, at the pace of the slowest, with tea at the end.',
    ['Walking', 'Being outdoors'],
    ['TU'],
    '10:30-12:00',
    0,
    comeAlong,
  ),
  kind(
    'Kettle and Company',
    'A warm room, a hot drink and someone to talk to. Stay as long as you like.',
    ['Befriending', 'Coffee mornings'],
    ['MO', 'TH'],
    '10:00-12:30',
    0,
    comeAlong,
  ),
  kind(
    'Lunch Club',
    'A cooked lunch and company for people who mostly eat alone.',
    ['Lunch clubs', 'Loneliness'],
    ['WE'],
    '12:00-14:00',
    5,
    ringFirst,
  ),
  kind(
    'Befriending by Telephone',
    'The same volunteer rings you every week for a chat.',
    ['Befriending', 'Loneliness'],
    ['MO', 'TU', 'WE', 'TH', 'FR'],
    '09:30-16:30',
    0,
    'Ring us, or ask your link worker to.',
  ),
  kind(
    'Community Garden',
    'Dig, sow, or sit on the bench. Tools and boots are there.',
    ['Gardening', 'Being outdoors'],
    ['TH', 'SA'],
    '10:00-13:00',
    0,
    comeAlong,
  ),
  kind(
    'Debt and Money Advice',
    'Free and private help with debts, benefits and bills, from trained advisers.',
    ['Money advice', 'Benefits'],
    ['MO', 'WE', 'FR'],
    '09:30-15:30',
    0,
    ringFirst,
  ),
  kind(
    'Housing Help',
    'Advice about rent, repairs, notices and finding somewhere to live.',
    ['Housing'],
    ['TU', 'TH'],
    '10:00-15:00',
    0,
    ringFirst,
  ),
  kind(
    'Food Bank',
    'A parcel of food for three days, and a cup of tea while it is packed.',
    ['Food'],
    ['TU', 'FR'],
    '11:00-14:00',
    0,
    'Bring a voucher; your link worker or surgery can give you one.',
  ),
  kind(
    'Men’s Shed',
    'A workshop for making and mending, side by side.',
    ['Making and mending', 'Loneliness'],
    ['MO', 'WE'],
    '10:00-15:00',
    2,
    comeAlong,
  ),
  kind(
    'Singing for Fun',
    'No audition and no solos. The words are on a screen.',
    ['Singing', 'Music'],
    ['TH'],
    '19:00-20:30',
    3,
    comeAlong,
  ),
  kind(
    'Carers’ Circle',
    'Time out with others who look after somebody.',
    ['Carers'],
    ['FR'],
    '10:30-12:00',
    0,
    ringFirst,
  ),
  kind(
    'Bereavement Café',
    'For anyone who has lost somebody, however long ago.',
    ['Bereavement'],
    ['SA'],
    '14:00-16:00',
    0,
    comeAlong,
  ),
  kind(
    'Baby and Me',
    'For new parents and babies up to one year old.',
    ['Parents', 'Children'],
    ['TU'],
    '09:30-11:00',
    1,
    comeAlong,
  ),
  kind(
    'Chair Exercise',
    'Gentle movement, sitting down, to music.',
    ['Exercise', 'Older people'],
    ['MO', 'TH'],
    '11:00-12:00',
    3,
    ringFirst,
  ),
  kind(
    'Slow Cycling',
    'Ride together on quiet roads. Bicycles and tricycles can be borrowed.',
    ['Cycling', 'Exercise'],
    ['SA'],
    '10:00-12:00',
    0,
    ringFirst,
  ),
  kind(
    'Swimming for Beginners',
    'A quiet hour at the pool with a teacher in the water.',
    ['Swimming', 'Exercise'],
    ['WE'],
    '13:00-14:00',
    4,
    ringFirst,
  ),
  kind(
    'Reading Friends',
    'Read a page aloud or listen. Nobody has homework.',
    ['Reading', 'Learning'],
    ['FR'],
    '14:00-15:30',
    0,
    comeAlong,
  ),
  kind(
    'Computers Without Fear',
    'One to one help with telephones, tablets and forms.',
    ['Digital skills', 'Learning'],
    ['TU', 'TH'],
    '13:00-16:00',
    0,
    ringFirst,
  ),
  kind(
    'English Conversation',
    'Practise English with neighbours. Children are welcome.',
    ['Learning', 'Migration'],
    ['MO'],
    '17:30-19:00',
    0,
    comeAlong,
  ),
  kind(
    'Welsh Conversation',
    'Practise Welsh over coffee, whatever your level.',
    ['Learning', 'Welsh'],
    ['WE'],
    '10:30-11:30',
    0,
    comeAlong,
  ),
  kind(
    'Job Club',
    'Help with applications, interviews and getting back into work.',
    ['Work'],
    ['MO', 'TH'],
    '09:30-12:30',
    0,
    ringFirst,
  ),
  kind(
    'Volunteer Centre',
    'Find something useful to do with an hour or a day a week.',
    ['Volunteering'],
    ['TU', 'WE', 'TH'],
    '10:00-15:00',
    0,
    comeAlong,
  ),
  kind(
    'Mindful Drawing',
    'Draw quietly in company. Paper and pencils are there.',
    ['Art', 'Mental health'],
    ['TU'],
    '18:00-19:30',
    2,
    comeAlong,
  ),
  kind(
    'Talking Space',
    'Listening and talking therapies for low mood and worry, without charge.',
    ['Mental health', 'Counselling'],
    ['MO', 'TU', 'WE', 'TH', 'FR'],
    '09:00-17:00',
    0,
    ringFirst,
  ),
  kind(
    'Recovery Breakfast',
    'Breakfast with others who are leaving alcohol or drugs behind.',
    ['Recovery'],
    ['SU'],
    '09:30-11:00',
    0,
    comeAlong,
  ),
  kind(
    'Memory Café',
    'For people with memory loss and those who love them.',
    ['Dementia', 'Carers'],
    ['TH'],
    '14:00-16:00',
    0,
    comeAlong,
  ),
  kind(
    'Community Transport',
    'A lift to appointments, shops and groups, with a driver who waits.',
    ['Transport'],
    ['MO', 'TU', 'WE', 'TH', 'FR'],
    '08:30-16:00',
    2,
    'Ring two days before you travel.',
  ),
  kind(
    'Repair Café',
    'Bring something broken and mend it with help.',
    ['Making and mending'],
    ['SA'],
    '10:00-13:00',
    0,
    comeAlong,
  ),
  kind(
    'Board Games Evening',
    'Old games and new ones, and somebody to explain the rules.',
    ['Games', 'Loneliness'],
    ['WE'],
    '18:30-21:00',
    1,
    comeAlong,
  ),
  kind(
    'Rainbow Tea',
    'For LGBTQ+ people over fifty, and their friends.',
    ['LGBTQ+', 'Older people'],
    ['FR'],
    '15:00-17:00',
    0,
    comeAlong,
  ),
];

// oxlint-disable-next-line max-params -- a line of a table, read across
function kind(
  name: string,
  description: string,
  terms: readonly string[],
  days: Days,
  hours: string,
  cost: number,
  howToStart: string,
): GroupKind {
  const [opensAt = '', closesAt = ''] = hours.split('-');
  return { name, description, terms, days, opensAt, closesAt, cost, howToStart };
}
