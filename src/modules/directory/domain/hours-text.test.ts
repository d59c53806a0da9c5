import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { hoursInText } from './hours-text.ts';
import { weekdays } from './schedule.ts';

function read(text: string): readonly string[] | null {
  return (
    hoursInText(text)?.map(({ byDay, opensAt, closesAt }) => `${byDay.join()} ${opensAt}-${closesAt}`) ?? null
  );
}

test('hours of several days, one below the other, are read', () => {
  assert.deepEqual(read('9:00am-5:00pm, Mon-Thur;\n9:00am-2:00pm, Fri'), [
    'MO,TU,WE,TH 09:00-17:00',
    'FR 09:00-14:00',
  ]);
  assert.deepEqual(read('2:30pm–6:00pm, Mon, Wed and Fri\n10am to 1pm Sat & Sun'), [
    'MO,WE,FR 14:30-18:00',
    'SA,SU 10:00-13:00',
  ]);
});

test('two spells of a day are read, whichever way they are written', () => {
  const twice = ['MO,TU 09:00-12:00', 'MO,TU 13:00-17:00'];

  for (const text of [
    '9am-12pm & 1pm-5pm, Mon, Tue',
    '9:00am-12:00pm; 1:00pm-5:00pm, Mon-Tue',
    '9am-12pm / 1pm-5pm, Mon, Tue',
  ]) {
    assert.deepEqual(read(text), twice);
  }
});

test('a time alone is when it begins; all day is all day; a run of days may pass Sunday', () => {
  assert.deepEqual(read('7:00pm, Tue'), ['TU 19:00-null']);
  assert.deepEqual(read('24 hours a day, 7 days a week'), [`${weekdays.join()} 00:00-00:00`]);
  assert.deepEqual(read('9am-5pm, Sat-Mon'), ['MO,SA,SU 09:00-17:00']);
});

test('words that are more than hours are not read as hours', () => {
  for (const text of [
    'By appointment',
    '9:00am-5:00pm, Mon-Fri\n\nBy appointment only',
    'Office Hours:\n9:00am-5:00pm, Mon-Fri\n\nFood Pantry:\n9:30am, Sat',
    '9:00am-1:00pm, 2nd and 4th Saturday of each month',
    '9:00am-5:00pm',
    'Mon-Fri',
    '9:00pm-7:00pm, Mon-Fri',
    '10:00am-5:30pm, Mon-Thru',
    '',
  ]) {
    assert.equal(read(text), null, text);
  }
});

const line = fc.record({
  days: fc.subarray([...weekdays], { minLength: 1 }),
  from: fc.integer({ min: 0, max: 47 }),
  length: fc.integer({ min: 1, max: 20 }),
});

test('hours that are written down day by day come back as they were', () => {
  const names = ['Mon', 'Tues', 'Wed', 'Thur', 'Fri', 'Sat', 'Sunday'];
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const given = lines.map(({ days, from, length }) => ({
        days,
        from,
        to: Math.min(from + length, 47.5),
      }));
      fc.pre(given.every(({ from, to }) => to > from && Number.isInteger(to)));
      const text = given
        .map(
          ({ days, from, to }) =>
            `${clock(from)}-${clock(to)}, ${days.map((day) => names[weekdays.indexOf(day)]).join(', ')}`,
        )
        .join(';\n');
      assert.deepEqual(
        hoursInText(text),
        given.map(({ days, from, to }) => ({ byDay: days, opensAt: on24(from), closesAt: on24(to) })),
      );
    }),
  );
});

function on24(halfHours: number): string {
  return `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;
}

function clock(halfHours: number): string {
  const hour = Math.floor(halfHours / 2);
  return `${hour % 12 || 12}:${halfHours % 2 ? '30' : '00'}${hour < 12 ? 'am' : 'pm'}`;
}
