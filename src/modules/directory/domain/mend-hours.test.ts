import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { mendHours } from './mend-hours.ts';

function hours(opens: string, closes: string): string {
  const { value, reasons } = mendHours(opens, closes);
  return [`${value.opensAt}-${value.closesAt}`, ...reasons].join(' ');
}

test('times as people write them are read', () => {
  assert.equal(hours('9:00am', '5:00pm'), '09:00-17:00');
  assert.equal(hours('09:00', '17:30'), '09:00-17:30');
  assert.equal(hours('12:00pm', '1:00pm'), '12:00-13:00');
  assert.equal(hours('midday', '9 pm'), '12:00-21:00 mended:time-written-oddly');
});

test('slips are mended, and said to be', () => {
  for (const [opens, closes, read] of [
    ['9am', '12:30pm', '09:00-12:30'],
    ['830am', '5:30pm', '08:30-17:30'],
    ['9:0am', '3:00pm', '09:00-15:00'],
    ['6:30am', '6:300pm', '06:30-18:30'],
    ['9:00a', '5:00pm', '09:00-17:00'],
    ['7:30 am ', '6:00 pm', '07:30-18:00'],
  ] as const) {
    assert.equal(hours(opens, closes), `${read} mended:time-written-oddly`);
  }
});

test('a time without am or pm is read when only one way makes sense', () => {
  assert.equal(hours('9:00am', '5:00'), '09:00-17:00 mended:morning-or-evening');
  assert.equal(hours('8:00', '4:00pm'), '08:00-16:00 mended:morning-or-evening');
  assert.equal(hours('8:00m', '5:00pm'), '08:00-17:00 mended:morning-or-evening');
  assert.equal(hours('6:00', '8:00pm'), 'null-null doubtful:morning-or-evening');
});

test('closing at or after midnight is the next day; a day that would last all night is doubted', () => {
  assert.equal(hours('4:00pm', '12:00am'), '16:00-00:00');
  assert.equal(hours('10:00pm', '6:00am'), '22:00-06:00');
  assert.equal(hours('12:00am', '12:00am'), '00:00-00:00');
  assert.equal(hours('9:00pm', '7:00pm'), 'null-null doubtful:closes-before-opens');
});

test('what stands behind a time is kept as a note', () => {
  assert.equal(mendHours('6:30am', '12:00pm (Dispensing)').value.note, '(Dispensing)');
});

test('what is no time, or is not there, leaves no hours that nobody meant', () => {
  assert.equal(hours('', ''), 'null-null doubtful:no-hours');
  assert.equal(hours('', '6:00pm'), 'null-18:00 doubtful:opening-missing');
  assert.equal(hours('10:00am', ''), '10:00-null doubtful:closing-missing');
  assert.equal(hours('Dismissal', '6:00pm'), 'null-null doubtful:hours-unreadable');
  assert.equal(hours('25:00', '26:00'), 'null-null doubtful:hours-unreadable');
});

const minutes = fc.integer({ min: 0, max: 1439 });

test('every time of day comes back as it went in, on either clock', () => {
  fc.assert(
    fc.property(minutes, minutes, (from, to) => {
      fc.pre(to > from);
      const expected = `${on24(from)}-${on24(to)}`;
      assert.equal(hours(on12(from), on12(to)), expected);
      assert.equal(hours(`${on24(from)}:00`, `${on24(to)}:00`), expected);
    }),
  );
});

test('whatever is written, hours that are taken make sense or are doubted', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (opens, closes) => {
      const { value, reasons } = mendHours(opens, closes);
      for (const time of [value.opensAt, value.closesAt])
        assert.match(time ?? '00:00', /^([01]\d|2[0-3]):[0-5]\d$/);
      if (value.opensAt === null) assert.ok(reasons.some((reason) => reason.startsWith('doubtful:')));
    }),
  );
});

function on24(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function on12(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
}
