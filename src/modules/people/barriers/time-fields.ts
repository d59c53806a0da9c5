import { z } from 'zod';

import { m } from '#text';
import type { LocalTime } from '#platform/local-date.ts';
import { typedTime } from '#platform/typed-time.ts';

/**
 * A time as it is typed while somebody talks: `9.30`, `9`, `3pm`, `15:30`. Null when it was left out.
 *
 * @param field What the field is called, where there are several.
 */
export function spokenTime(field: () => string) {
  const wrong = () => m.barriers_not_a_time({ field: field() });
  return z
    .string({ error: wrong })
    .optional()
    .transform((text, context): LocalTime | null => {
      if (!text?.trim()) return null;
      const time = typedTime(text);
      if (time === null) context.addIssue({ code: 'custom', message: wrong() });
      return time;
    });
}
