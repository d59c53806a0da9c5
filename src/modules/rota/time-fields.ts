import { m } from '#text';
import { oneText } from '#platform/fields.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { typedTime } from '#platform/typed-time.ts';

type Says = () => string;

/** A time of day that must be there, as it is typed: `10:30`, `9.15`, `9`, `2pm`. */
export function time(missing: Says, wrong: Says = m.rota_not_a_time) {
  return oneText.transform((text, context): LocalTime => {
    const typed = text.trim();
    const read = typedTime(typed);
    if (read === null) context.addIssue({ code: 'custom', message: typed ? wrong() : missing() });
    return read ?? ('00:00' as LocalTime);
  });
}

/** From one time of the day to another, in minutes. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return minuteOf(to) - minuteOf(from);
}

function minuteOf(clock: LocalTime): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
