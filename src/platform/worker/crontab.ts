import { parseCronItems } from 'graphile-worker';
import type { ParsedCronItem } from 'graphile-worker';

import type { Chore } from './parts.ts';

const mostAttempts = 3;
const dayMilliseconds = 24 * 60 * 60 * 1000;

export function crontabOf(chores: readonly Chore[]): ParsedCronItem[] {
  return parseCronItems(
    chores.map(({ name, when, catchUpDays = 0 }) => ({
      task: name,
      match: when,
      options: { backfillPeriod: catchUpDays * dayMilliseconds, maxAttempts: mostAttempts },
    })),
  );
}
