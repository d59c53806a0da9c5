import { happensOn } from '../domain/opening-times.ts';
import { dayInMonth } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import { basic } from './zone-lines.ts';

/** Far enough for what happens once a year. */
const daysAhead = 400;

/** When one schedule happens from a day on, as properties of an event (RFC 5545, 3.8). Null when it does not. */
export function timeLines(schedule: Schedule, from: Temporal.PlainDate): readonly string[] | null {
  const day = firstDay(schedule, from);
  if (day === null) return null;
  const rule = ruleOf(schedule);
  return [
    ...spanLines(schedule, day),
    ...(rule === null ? [] : [`RRULE:${rule}`, ...exceptLines(schedule, day)]),
  ];
}

/** Days off that are still to come, each at the time at which it would begin. */
function exceptLines(
  { except = [], opensAt, timezone }: Schedule,
  from: Temporal.PlainDate,
): readonly string[] {
  return except
    .filter((day) => day >= from.toString())
    .map((text) => {
      const day = Temporal.PlainDate.from(text);
      return opensAt === null
        ? `EXDATE;VALUE=DATE:${basicDay(day)}`
        : `EXDATE;TZID=${timezone}:${basic(day.toPlainDateTime(opensAt))}`;
    });
}

function firstDay(schedule: Schedule, from: Temporal.PlainDate): Temporal.PlainDate | null {
  const begins = [from.toString(), schedule.startsOn ?? '', schedule.validFrom ?? ''].toSorted().at(-1);
  const start = Temporal.PlainDate.from(begins ?? from);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = start.add({ days: ahead });
    if (happensOn(schedule, day)) return day;
  }
  return null;
}

/** Without an opening time it is of the day; without a closing time it only begins. */
function spanLines({ opensAt, closesAt, timezone }: Schedule, day: Temporal.PlainDate): readonly string[] {
  if (opensAt === null) return [`DTSTART;VALUE=DATE:${basicDay(day)}`];
  const starts = `DTSTART;TZID=${timezone}:${basic(day.toPlainDateTime(opensAt))}`;
  if (closesAt === null) return [starts];
  const closesOn = closesAt <= opensAt ? day.add({ days: 1 }) : day;
  return [starts, `DTEND;TZID=${timezone}:${basic(closesOn.toPlainDateTime(closesAt))}`];
}

/** Only what decides in `happensOn`: two parts of a rule together would mean fewer days. */
function ruleOf(schedule: Schedule): string | null {
  const { freq, interval, byMonthDay } = schedule;
  if (freq === null) return null;
  const days = byDayOf(schedule);
  const until = untilOf(schedule);
  const parts = [
    `FREQ=${freq}`,
    interval !== null && interval > 1 ? `INTERVAL=${interval}` : '',
    freq === 'MONTHLY' && byMonthDay.length > 0 ? `BYMONTHDAY=${byMonthDay.join(',')}` : '',
    days.length > 0 ? `BYDAY=${days.join(',')}` : '',
    until === null ? '' : `UNTIL=${until}`,
  ];
  return parts.filter((part) => part !== '').join(';');
}

function byDayOf({ freq, byDay, byMonthDay }: Schedule): readonly string[] {
  const days = byDay.flatMap((text) => dayInMonth(text) ?? []);
  if (freq === 'WEEKLY') return [...new Set(days.map(({ day }) => day))];
  if (byMonthDay.length > 0) return [];
  return days.map(({ nth, day }) => (nth === 0 ? day : `${nth}${day}`));
}

/** The end of its last day: as a day where it has no times, else in UTC, as the standard wants it. */
function untilOf({ until, validTo, opensAt, timezone }: Schedule): string | null {
  const [last] = [until, validTo].filter((day) => day !== null).toSorted();
  if (last === undefined) return null;
  const day = Temporal.PlainDate.from(last);
  if (opensAt === null) return basicDay(day);
  return utc(day.toZonedDateTime({ timeZone: timezone, plainTime: '23:59:59' }).toInstant());
}

function basicDay(day: Temporal.PlainDate): string {
  return day.toString().replaceAll('-', '');
}

/** `20260303T093000Z`. */
export function utc(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}
