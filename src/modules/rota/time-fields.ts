import { z } from 'zod';

import { m } from '#text';
import type { LocalTime } from '#platform/local-date.ts';

/** A time of day that must be there, as it is typed: `10:30`, `9.15`, `9`. */
export function time(missing: () => string) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((text, context): LocalTime => {
      const typed = String([text ?? ''].flat()[0]).trim();
      const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed) ?? [];
      const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
      if (!isTime) context.addIssue({ code: 'custom', message: typed ? m.rota_not_a_time() : missing() });
      return `${hour.padStart(2, '0')}:${minute}` as LocalTime;
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
