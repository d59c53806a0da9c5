import { dayInMonth, weekdays } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** One time that a service is open, or happens. */
export type Opening = {
  readonly day: string;
  readonly opensAt: string;
  readonly closesAt: string | null;
  readonly timezone: string;
};

/** Far enough for what happens once in two months. */
const daysAhead = 70;

/**
 * The next time a service opens after an instant, by its schedules. Null when none of them says both a day
 * and a time. Bank holidays are not known here.
 *
 * @param at Milliseconds since 1970.
 */
export function nextOpening(schedules: readonly Schedule[], at: number): Opening | null {
  const next = schedules
    .flatMap((schedule) => openingsAfter(schedule, at))
    .toSorted((a, b) => a.starts - b.starts)[0];
  return next?.opening ?? null;
}

/** Whether it is open at an instant: only where an opening and a closing time are known. */
export function isOpen(schedules: readonly Schedule[], at: number): boolean {
  return schedules.some((schedule) => {
    const today = localDay(schedule, at);
    return [today.subtract({ days: 1 }), today].some((day) => {
      const span = happensOn(schedule, day) ? spanOn(schedule, day) : null;
      return span !== null && span.from <= at && at < span.to;
    });
  });
}

/** Whether a schedule has something on a day, in its own zone. */
export function happensOn(schedule: Schedule, day: Temporal.PlainDate): boolean {
  const text = day.toString();
  if (!isWithin(schedule, text) || schedule.except?.includes(text)) return false;
  if (schedule.freq === null) return text === schedule.startsOn;
  if (!isInTurn(schedule, day)) return false;
  return schedule.freq === 'WEEKLY' ? isOnWeekday(schedule, day) : isOnDayOfMonth(schedule, day);
}

function isWithin({ startsOn, validFrom, until, validTo }: Schedule, day: string): boolean {
  const hasBegun = day >= (startsOn ?? '') && day >= (validFrom ?? '');
  return hasBegun && day <= (until ?? '9999') && day <= (validTo ?? '9999');
}

function openingsAfter(schedule: Schedule, at: number) {
  const { opensAt, closesAt, timezone } = schedule;
  if (!opensAt) return [];
  const today = localDay(schedule, at);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = today.add({ days: ahead });
    const starts = happensOn(schedule, day) ? instant(schedule, day, opensAt) : at;
    if (starts > at) return [{ starts, opening: { day: day.toString(), opensAt, closesAt, timezone } }];
  }
  return [];
}

function isInTurn({ freq, interval, startsOn }: Schedule, day: Temporal.PlainDate): boolean {
  if (interval === null || interval === 1) return true;
  if (startsOn === null) return false;
  const first = Temporal.PlainDate.from(startsOn);
  if (freq === 'MONTHLY') return (day.year * 12 + day.month - first.year * 12 - first.month) % interval === 0;
  const weeks = monday(first).until(monday(day)).days / 7;
  return weeks % interval === 0;
}

function isOnWeekday({ byDay, startsOn }: Schedule, day: Temporal.PlainDate): boolean {
  if (byDay.length > 0) return byDay.some((text) => dayInMonth(text)?.day === weekdayOf(day));
  return startsOn !== null && Temporal.PlainDate.from(startsOn).dayOfWeek === day.dayOfWeek;
}

function isOnDayOfMonth({ byDay, byMonthDay, startsOn }: Schedule, day: Temporal.PlainDate): boolean {
  const fromEnd = day.day - day.daysInMonth - 1;
  if (byMonthDay.length > 0) return byMonthDay.includes(day.day) || byMonthDay.includes(fromEnd);
  if (byDay.length === 0) return startsOn !== null && Temporal.PlainDate.from(startsOn).day === day.day;
  const [nth, nthFromEnd] = [Math.ceil(day.day / 7), -Math.ceil(-fromEnd / 7)];
  return byDay.some((text) => {
    const wanted = dayInMonth(text);
    if (!wanted || wanted.day !== weekdayOf(day)) return false;
    return wanted.nth === 0 || wanted.nth === nth || wanted.nth === nthFromEnd;
  });
}

function spanOn(schedule: Schedule, day: Temporal.PlainDate): { from: number; to: number } | null {
  const { opensAt, closesAt } = schedule;
  if (opensAt === null || closesAt === null) return null;
  const closesOn = closesAt <= opensAt ? day.add({ days: 1 }) : day;
  return { from: instant(schedule, day, opensAt), to: instant(schedule, closesOn, closesAt) };
}

/** By zone, day and time: the same few again and again, for lists of what happens in one town in one week. */
const instants = new Map<string, number>();
const mostInstants = 5_000;

function instant({ timezone }: Schedule, day: Temporal.PlainDate, time: string): number {
  const key = `${timezone} ${day.toString()} ${time}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const found = day.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds;
  if (instants.size >= mostInstants) instants.clear();
  instants.set(key, found);
  return found;
}

type LocalDay = { readonly from: number; readonly to: number; readonly day: Temporal.PlainDate };

/** The day of each zone that was asked for last: a list asks for the same one again and again. */
const lastDays = new Map<string, LocalDay>();

function localDay({ timezone }: Schedule, at: number): Temporal.PlainDate {
  const last = lastDays.get(timezone);
  if (last && last.from <= at && at < last.to) return last.day;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  const from = local.startOfDay();
  const [day, to] = [local.toPlainDate(), from.add({ days: 1 }).epochMilliseconds];
  lastDays.set(timezone, { from: from.epochMilliseconds, to, day });
  return day;
}

function weekdayOf(day: Temporal.PlainDate) {
  return weekdays[day.dayOfWeek - 1];
}

function monday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}
