import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isBankHoliday } from './bank-holidays.ts';
import type { Nation } from './bank-holidays.ts';
import { addDays } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

function holidaysOf(year: number, nation: Nation): readonly string[] {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01` as LocalDate, index));
  return days.filter((day) => day.startsWith(String(year)) && isBankHoliday(day, nation));
}

test('England and Wales keep the eight days published for 2026', () => {
  const published =
    '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'.split(' ');
  assert.deepEqual(holidaysOf(2026, 'england'), published);
  assert.deepEqual(holidaysOf(2026, 'wales'), published);
});

test('Scotland keeps the second of January, the first Monday of August and St Andrew’s Day, and not Easter Monday', () => {
  assert.deepEqual(
    holidaysOf(2025, 'scotland'),
    '2025-01-01 2025-01-02 2025-04-18 2025-05-05 2025-05-26 2025-08-04 2025-12-01 2025-12-25 2025-12-26'.split(
      ' ',
    ),
  );
});

test('Northern Ireland keeps St Patrick’s Day and the Twelfth too', () => {
  assert.deepEqual(
    holidaysOf(2025, 'northern-ireland'),
    '2025-01-01 2025-03-17 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-07-14 2025-08-25 2025-12-25 2025-12-26'.split(
      ' ',
    ),
  );
});

test('a new year at a weekend is taken on the next working days, in Scotland both days of it', () => {
  for (const [year, first, second] of [
    [2021, '2021-01-01', '2021-01-04'],
    [2022, '2022-01-03', '2022-01-04'],
    [2023, '2023-01-02', '2023-01-03'],
  ] as const) {
    assert.deepEqual(holidaysOf(year, 'scotland').slice(0, 2), [first, second]);
    assert.equal(holidaysOf(year, 'england')[0], first);
  }
});

test('Christmas and Boxing Day at a weekend never fall on one day', () => {
  assert.deepEqual(holidaysOf(2021, 'england').slice(-2), ['2021-12-27', '2021-12-28']);
  assert.deepEqual(holidaysOf(2022, 'england').slice(-2), ['2022-12-26', '2022-12-27']);
});
