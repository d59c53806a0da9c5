import { daysBetween, holidayOpenings, withDaysOff } from '../../domain/days-off.ts';
import type { Holiday } from '../../domain/days-off.ts';
import { hoursInText } from '../../domain/hours-text.ts';
import type { WeeklyHours } from '../../domain/hours-text.ts';
import { mendHours } from '../../domain/mend-hours.ts';
import { noted } from '../../domain/mended.ts';
import { schedule, weekdays } from '../../domain/schedule.ts';
import type { Schedule, Weekday } from '../../domain/schedule.ts';
import { timetable } from '../../domain/timetable.ts';
import type { Row } from '../csv-rows.ts';
import { dayIn } from '../open-referral/scalars.ts';
import { cellsOf, idIn } from './reading.ts';
import type { Cells, Reading } from './reading.ts';

type OneDay = WeeklyHours & { readonly cells: Cells; readonly note: string; readonly text: string };

/**
 * The schedules of a service. Where its hours were also written in words, the words are believed: rows made
 * from "9-5, Mon-Thur; 9-2, Fri" by somebody else's program may say that it is open on Fridays until 5.
 * Words that are more than hours are kept as they are, and no hours are made of them.
 */
export function schedulesFrom(
  { regular, holidays }: { readonly regular: readonly Row[]; readonly holidays: readonly Row[] },
  serviceKey: string,
  reading: Reading,
): readonly (Schedule & { readonly id: string })[] {
  const days = regular.flatMap((row) => readRow(row, reading));
  const text = days.find((day) => day.text !== '')?.text ?? '';
  const usual = text === '' ? fromRows(days, reading) : fromText(text, days, reading);
  for (const { cells } of days) cells.taken();
  const off = holidays.flatMap((row) => holidayFrom(row, reading));
  const closed = withDaysOff(
    usual,
    off.flatMap((holiday) => holiday.days),
  );
  return [...closed, ...holidayOpenings(off, reading.zone)].map((one, index) => ({
    ...one,
    id: idIn<string>(reading, 'schedule', `${serviceKey} ${index}`),
  }));
}

function readRow(row: Row, reading: Reading): readonly OneDay[] {
  const cells = cellsOf('regular_schedules', row, reading);
  const day = weekdayIn(cells.raw('weekday'));
  if (!day) {
    cells.leftOut('left-out:weekday:unreadable');
    return [];
  }
  const hours = noted(cells.remarks, 'opens_at', mendHours(cells.raw('opens_at'), cells.raw('closes_at')));
  return [{ byDay: [day], cells, ...hours, text: cells.text('original_text') ?? '' }];
}

/** Rows of one day each, put together where their hours are the same. */
function fromRows(days: readonly OneDay[], { zone }: Reading): readonly Schedule[] {
  const alike = Map.groupBy(days, ({ opensAt, closesAt, note }) => JSON.stringify([opensAt, closesAt, note]));
  return [...alike.values()].map((same) => {
    const open = new Set(same.flatMap(({ byDay }) => byDay));
    const { opensAt = null, closesAt = null, note = '' } = same[0] ?? {};
    const byDay = weekdays.filter((day) => open.has(day));
    return schedule({ byDay, opensAt, closesAt, notes: note || null, timezone: zone });
  });
}

function fromText(text: string, days: readonly OneDay[], reading: Reading): readonly Schedule[] {
  const hours = hoursInText(text);
  if (hours === null) {
    for (const { cells } of days) cells.remarks.push('doubtful:original_text:kept-in-its-words');
    return [schedule({ freq: null, description: text, timezone: reading.zone })];
  }
  const written = hours.map((one) => schedule({ ...one, timezone: reading.zone }));
  const isSame = JSON.stringify(timetable(written)) === JSON.stringify(timetable(fromRows(days, reading)));
  for (const { cells } of isSame ? [] : days)
    cells.remarks.push('mended:original_text:hours-differed-from-it');
  return written;
}

function holidayFrom(row: Row, reading: Reading): readonly Holiday[] {
  const cells = cellsOf('holiday_schedules', row, reading);
  const from = cells.by('start_date', dayIn);
  const to = cells.by('end_date', dayIn) ?? from;
  const days = from === null || to === null ? [] : daysBetween(from, to);
  if (days.length === 0) {
    cells.leftOut('left-out:start_date:not-a-holiday');
    return [];
  }
  const isClosed = /^(true|t|yes|y|1)$/i.test(cells.raw('closed')) || cells.raw('opens_at') === '';
  const { opensAt, closesAt } = isClosed
    ? { opensAt: null, closesAt: null }
    : noted(cells.remarks, 'opens_at', mendHours(cells.raw('opens_at'), cells.raw('closes_at')));
  cells.taken();
  return [{ days, opensAt, closesAt }];
}

function weekdayIn(text: string): Weekday | undefined {
  return weekdays.find((day) => text.toUpperCase().startsWith(day));
}
