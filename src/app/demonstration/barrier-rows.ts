import type { InventedPerson, Making } from './person-rows.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';

type Line = Readonly<Record<string, unknown>>;

const nothing = { weekdays: null, from_time: null, to_time: null, why: null, worker_id: null, length: null };
const schoolDays = [1, 2, 3, 4, 5];

/** What people said of when and how they can come, a few lines each; most have said nothing yet. */
const said: readonly (readonly Line[])[] = [
  [
    { kind: 'cannot', why: 'school-run', weekdays: schoolDays, from_time: '08:15', to_time: '09:15' },
    { kind: 'cannot', why: 'school-run', weekdays: schoolDays, from_time: '14:45', to_time: '15:45' },
  ],
  [
    { kind: 'bus-pass', from_time: '09:30', words: 'The pass only works after half past nine.' },
    { kind: 'bus-cost' },
  ],
  [{ kind: 'quiet-waiting', words: 'Not the big waiting room, please.' }],
  [{ kind: 'quiet-waiting' }, { kind: 'length', length: 'long' }],
  [{ kind: 'prefers-phone' }, { kind: 'leaving-home', words: 'The stairs are too much most days.' }],
  [{ kind: 'shifts', words: 'Nights one week, days the next.' }],
  [{ kind: 'cannot', why: 'caring', weekdays: [2, 4], from_time: '13:00', to_time: '24:00' }],
  [{ kind: 'can', weekdays: [1, 3], from_time: '10:00', to_time: '12:00' }, { kind: 'step-free' }],
  [{ kind: 'carer', words: 'My son drives me.' }],
  [{ kind: 'length', length: 'short' }],
];

/** One person in three has said something. From random choices of its own, so that nobody else's life changes. */
export function addBarriers({ rows, moments }: Making, person: InventedPerson): void {
  const random = randomFrom(person.number * 7_919 + 17);
  if (!random.chance(1 / 3)) return;
  const at = moments.now;
  for (const line of random.one(said)) addLine({ rows, random, at }, person, line);
}

type Adding = Pick<Making, 'rows'> & { readonly random: Random; readonly at: Date };

function addLine({ rows, random, at }: Adding, { id, network }: InventedPerson, line: Line): void {
  const [by] = network.members;
  rows.add('people.barrier', {
    network_id: network.id,
    id: random.uuid(),
    person_id: id,
    ...nothing,
    words: null,
    ...line,
    in_place_of: null,
    said_at: at,
    withdrawn_at: null,
    version: 1,
    changed_by: by?.id,
    changed_at: at,
  });
}
