import { z } from 'zod';

import { m } from '#text';
import type { LocalTime } from '#platform/local-date.ts';

/** A time as it is typed while somebody talks: `9.30`, `9`, `3pm`, `15:30`. Null when it was left out. */
export function spokenTime() {
  return z
    .string({ error: () => m.barriers_not_a_time() })
    .optional()
    .transform((text, context): LocalTime | null => {
      if (!text?.trim()) return null;
      const time = timeIn(text);
      if (time === null) context.addIssue({ code: 'custom', message: m.barriers_not_a_time() });
      return time;
    });
}

function timeIn(text: string): LocalTime | null {
  const match = /^(\d{1,2})(?:[.:]?([0-5]\d))?\s*(am|pm|yb|yp|yh)?$/i.exec(text.trim());
  if (!match) return null;
  const [, hour = '', minute = '00', half] = match;
  const figure = hourOf(Number(hour), half?.toLowerCase());
  return figure === null ? null : (`${String(figure).padStart(2, '0')}:${minute}` as LocalTime);
}

/** 12 am is midnight, 12 pm is midday. Without either the figure is taken as the clock of 24 hours shows it. */
function hourOf(figure: number, half: string | undefined): number | null {
  if (half === undefined) return figure < 24 ? figure : null;
  if (figure < 1 || figure > 12) return null;
  return (figure % 12) + (half === 'am' || half === 'yb' ? 0 : 12);
}
