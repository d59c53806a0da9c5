import { z } from 'zod';

import { m } from '#text';
import type { LocalTime } from '#platform/local-date.ts';
import { typedTime } from '#platform/typed-time.ts';

type Says = () => string;

/** A time of day that must be there, as it is typed: `10:30`, `9.15`, `9`, `2pm`. */
export function time(missing: Says, wrong: Says = m.rota_not_a_time) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((text, context): LocalTime => {
      const typed = String([text ?? ''].flat()[0]).trim();
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
