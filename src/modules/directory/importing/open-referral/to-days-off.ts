import { daysBetween, holidayOpenings, withDaysOff } from '../../domain/days-off.ts';
import type { Holiday } from '../../domain/days-off.ts';
import { mendHours } from '../../domain/mend-hours.ts';
import { noted } from '../../domain/mended.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn } from './reading.ts';
import type { Reading } from './reading.ts';

type Kept = Schedule & { readonly id: string };

/** Days on which a schedule does not happen, as RFC 5545 writes them: 20261225T100000Z, or as days, or a list. */
export function daysOffIn(fields: Fields): readonly string[] {
  const written = fields.object['exdate'] ?? fields.object['exdates'];
  const parts = Array.isArray(written) ? written : [written];
  const texts = parts.flatMap((part) => (typeof part === 'string' ? part.split(/[,;\s]+/) : []));
  const days = texts.flatMap((text) => {
    const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(text) ?? [];
    return year && isDay(`${year}-${month}-${day}`) ? [`${year}-${month}-${day}`] : [];
  });
  if (days.length < texts.filter((text) => text !== '').length)
    fields.remark('doubtful', 'exdate', 'not-a-day');
  return [...new Set(days)].toSorted();
}

/** Schedules of which nothing is said but days and that it is closed then: a holiday, however it was written. */
function isClosure({ freq, opensAt, validFrom, validTo, description }: Schedule): boolean {
  return (
    freq === null &&
    opensAt === null &&
    validFrom !== null &&
    validTo !== null &&
    /\b(closed|cancelled|no (session|meeting|group|class|club)|ar gau)\b/i.test(description ?? '')
  );
}

/** The schedules of a service with its holidays: days off, and days with hours of their own. */
export function withHolidays(
  schedules: readonly Kept[],
  parts: readonly Fields[],
  { key, reading }: { readonly key: string; readonly reading: Reading },
): readonly Kept[] {
  const closures = schedules.filter(isClosure);
  const usual = schedules.filter((one) => !isClosure(one));
  const holidays = [
    ...keyed(parts, key).flatMap(({ fields }) => holidayFrom(fields)),
    ...closures.map(closedOn),
  ];
  if (holidays.length === 0) return schedules;
  const days = holidays.flatMap((holiday) => holiday.days);
  const special = holidayOpenings(holidays, reading.zone).map((one) => ({
    ...one,
    id: idIn(reading, 'schedule', `${key} holiday ${one.startsOn} ${one.opensAt}`),
  }));
  return [...withDaysOff(usual, days), ...new Map(special.map((one) => [one.id, one])).values()];
}

function closedOn({ validFrom, validTo }: Schedule): Holiday {
  return { days: daysBetween(validFrom ?? '', validTo ?? ''), opensAt: null, closesAt: null };
}

function holidayFrom(fields: Fields): readonly Holiday[] {
  const from = fields.day('start_date');
  const to = fields.day('end_date') ?? from;
  const days = from === null || to === null ? [] : daysBetween(from, to);
  if (days.length === 0) {
    fields.remark('doubtful', 'start_date', from === null ? 'missing' : 'not-a-holiday');
    return [];
  }
  const [opens, closes] = [fields.raw('opens_at') || fields.raw('open_at'), fields.raw('closes_at')];
  const closed = fields.object['closed'];
  const isClosed = closed === true || opens === '' || isYes(closed);
  if (isClosed) return [{ days, opensAt: null, closesAt: null }];
  const { opensAt, closesAt } = noted(
    fields.remarks,
    `${fields.path}opens_at`,
    mendHours(clock(opens), clock(closes)),
  );
  return [{ days, opensAt, closesAt }];
}

function isYes(value: unknown): boolean {
  return typeof value === 'string' && /^(true|t|yes|y|1)$/i.test(value.trim());
}

/** Without seconds and without an offset, which says nothing about the other half of the year. */
function clock(text: string): string {
  return text.replace(/^(\d{1,2}:\d{2}).*$/, '$1').slice(0, 40);
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year >= 1900;
  } catch {
    return false;
  }
}
