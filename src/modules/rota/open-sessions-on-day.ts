import type { WorkerId } from '#modules/workforce';
import { addDays, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Session } from './domain/session.ts';
import { openSessionsOf } from './store/session-store.ts';

type OnDay = { readonly day: LocalDate; readonly workerId: WorkerId };

/** Everything a worker has on a day. */
export function openSessionsOnDay(work: Work, { day, workerId }: OnDay): Promise<readonly Session[]> {
  const midnight = (on: LocalDate) => instantAt(on, '00:00' as LocalTime);
  return openSessionsOf(work, { workerId, from: midnight(day), to: midnight(addDays(day, 1)) });
}
