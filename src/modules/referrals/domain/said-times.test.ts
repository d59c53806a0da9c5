import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { nothingSaid, saidTimes, suitsMinute, suitsWeekday } from './said-times.ts';

const quarters = Array.from({ length: 36 }, (_, index) => 9 * 60 + index * 15);

/** The times of a working day that suit, as "09:00-11:45". */
function suiting(answers: string | null, caution: string | null = null): string {
  const said = saidTimes(answers, caution);
  const fits = quarters.filter((minute) => suitsMinute(said, minute));
  return `${clock(fits[0])}-${clock(fits.at(-1))}`;
}

function clock(minute = 0): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const examples: readonly (readonly [string, string])[] = [
  ['mornings', '09:00-11:45'],
  ['Late morning is best', '10:00-11:45'],
  ['afternoons', '12:00-17:45'],
  ['lunchtime', '12:00-13:45'],
  ['evenings only', '17:00-17:45'],
  ['after 3', '15:00-17:45'],
  ['after 3pm', '15:00-17:45'],
  ['after three', '15:00-17:45'],
  ['before 11', '09:00-10:45'],
  ['10.30-12', '10:30-11:45'],
  ['10:30 to 12:00', '10:30-11:45'],
  ['between two and four', '14:00-15:45'],
  ['between 9am and 1pm', '09:00-12:45'],
  ['not before ten', '10:00-17:45'],
  ['school run 8.15-9.15', '09:15-17:45'],
  ['10.30-12; school run 8.15-9.15', '10:30-11:45'],
  ['not mornings', '12:00-17:45'],
  ['after midday', '12:00-17:45'],
  ['ar ôl 3', '15:00-17:45'],
  ['yn y bore', '09:00-11:45'],
  ['prynhawn', '12:00-17:45'],
  ['rhwng 10 a 12', '10:00-11:45'],
  ['dim cyn 10', '10:00-17:45'],
  ['she likes a chat about her garden', '09:00-17:45'],
  ['', '09:00-17:45'],
];

for (const [words, expected] of examples) {
  test(`“${words}” is ${expected}`, () => assert.equal(suiting(words), expected));
}

test('a caution says only when not to ring: “mornings” in it is not a wish', () => {
  assert.equal(suiting(null, 'mornings are hard for her'), '09:00-17:45');
  assert.equal(suiting(null, 'never before eleven'), '11:00-17:45');
});

test('weekdays are heeded, wanted and not', () => {
  const days = (words: string) => [1, 2, 3, 4, 5].filter((day) => suitsWeekday(saidTimes(words, null), day));

  assert.deepEqual(days('Mondays and Thursdays'), [1, 4]);
  assert.deepEqual(days('not Tuesdays'), [1, 3, 4, 5]);
  assert.deepEqual(days('not Tuesday mornings'), [1, 2, 3, 4, 5]);
  assert.deepEqual(days('dydd Mercher'), [3]);
});

test('nothing that anyone can write breaks it, and nothing said suits always', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (answers, caution) => {
      const said = saidTimes(answers, caution);
      for (const { from, until } of [...said.wanted, ...said.blocked])
        assert.ok(from >= 0 && from < until && until <= 1440);
    }),
  );
  assert.deepEqual(saidTimes(null, null), nothingSaid);
});
