/** A calendar day in Europe/London, `YYYY-MM-DD`. An instant is a `Date`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** A wall-clock time in Europe/London, `HH:MM`. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

const zone = 'Europe/London';

/** The day it is in Europe/London at an instant. */
export function dayOf(instant: Date): LocalDate {
  return wallClock(instant).slice(0, -14) as LocalDate;
}

/** The wall-clock time in Europe/London at an instant, to the minute. */
export function timeOf(instant: Date): LocalTime {
  return wallClock(instant).slice(-13, -8) as LocalTime;
}

/**
 * The instant at which a wall clock in Europe/London shows a time. In the hour that a clock change
 * skips, the later reading; in the hour it repeats, the first.
 */
export function instantAt(day: LocalDate, time: LocalTime): Date {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The moment some minutes after another; before it, when they are negative. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** What the clock in London shows some whole minutes after the beginning of 1970, as minutes since its 1970 began. */
export function wallMinute(minutes: number): number {
  return minutes + offsetMilliseconds(atMinute(minutes)) / 60_000;
}

/** The moment some whole minutes after the beginning of 1970. */
export function atMinute(minutes: number): Date {
  return new Date(minutes * 60_000);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return dayAt(midnight(day) + days * dayMilliseconds);
}

/** Monday to Friday only; bank holidays are not known here. */
export function addWorkingDays(day: LocalDate, days: number): LocalDate {
  let date = day;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (weekdayOf(date) <= 5) left -= 1;
  }
  return date;
}

/** Whole days from one day to another: negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (midnight(to) - midnight(from)) / dayMilliseconds;
}

/** Whole years lived on a day. Someone born on 29 February has their birthday on 1 March in other years. */
export function ageOn(bornOn: LocalDate, day: LocalDate): number {
  return Temporal.PlainDate.from(bornOn).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: LocalDate): number {
  return new Date(midnight(day)).getUTCDay() || 7;
}

/** @returns The day, or null when the text is no day of the calendar. */
export function parseDay(text: string): LocalDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return null;
  }
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Of a calendar in which no day is longer than another, as UTC is one: days are counted and named on it, by arithmetic,
 * because a page does so hundreds of times.
 */
function midnight(day: LocalDate): number {
  const at = Date.parse(day);
  if (Number.isNaN(at)) throw new RangeError('that is no day');
  return at;
}

function dayAt(midnightAt: number): LocalDate {
  return new Date(midnightAt).toISOString().slice(0, -14) as LocalDate;
}

/** `YYYY-MM-DDTHH:MM:SS.sssZ`, where the Z is not true: it is what the clock in London shows. */
function wallClock(instant: Date): string {
  return new Date(instant.getTime() + offsetMilliseconds(instant)).toISOString();
}

const hourMilliseconds = 3_600_000;
const mostOffsets = 10_000;
const offsets = new Map<number, number>();

/**
 * How far London is ahead of UTC. Clocks there have changed at whole hours of UTC since there is a standard time,
 * so the calendar is asked once an hour of history: a page shows hundreds of moments, most of them of few days.
 */
function offsetMilliseconds(instant: Date): number {
  const hour = Math.floor(instant.getTime() / hourMilliseconds);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const at = Temporal.Instant.fromEpochMilliseconds(hour * hourMilliseconds).toZonedDateTimeISO(zone);
  const offset = at.offsetNanoseconds / 1_000_000;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}
