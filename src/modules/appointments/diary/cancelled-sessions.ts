import { openSessionsOnDay, sessionsOf } from '#modules/rota';
import type { Session, SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

/** What is to be cancelled: some sessions, or everything of a worker's day. */
export type Cancelling =
  | { readonly sessionIds: readonly SessionId[] }
  | { readonly day: LocalDate; readonly workerId: WorkerId };

/** The open ones of them that are not over, earliest first. */
export async function sessionsToCancel(work: Work, cancelling: Cancelling): Promise<readonly Session[]> {
  const found =
    'day' in cancelling
      ? await openSessionsOnDay(work, cancelling)
      : [...(await sessionsOf(work, cancelling.sessionIds)).values()];
  return found
    .filter(({ open, to }) => open && to > work.now)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
}
