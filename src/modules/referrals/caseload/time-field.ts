import { z } from 'zod';

import { m } from '#text';
import type { LocalTime } from '#platform/local-date.ts';

/** A time of day, as a browser sends it or as it is typed: `10:30`, `9.15`. Null when it was left out. */
export function optionalTime() {
  return z
    .string({ error: () => m.referrals_not_a_time() })
    .optional()
    .transform((text, context): LocalTime | null => {
      const [, hour = '', minute = ''] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text ?? '') ?? [];
      if (!text?.trim()) return null;
      const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
      if (!isTime) context.addIssue({ code: 'custom', message: m.referrals_not_a_time() });
      return `${hour.padStart(2, '0')}:${minute}` as LocalTime;
    });
}
