import { namesOfUsers } from '#modules/identity';
import { namesOf } from '#modules/people';
import type { Leave, Session } from '#modules/rota';
import { audit } from '#platform/audit.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { lengthsOf } from '../store/length-store.ts';
import type { Showing } from './session-shown.ts';
import { standingIn } from './store/diary-store.ts';

type Gathered = {
  readonly sessions: readonly Session[];
  readonly leave: readonly Leave[];
  readonly saysWorker: boolean;
};

/** Who and what stands in sessions, with names. The look is written down once. */
export async function showingOf(work: Work, { sessions, leave, saysWorker }: Gathered): Promise<Showing> {
  const standing = await standingIn(
    work,
    sessions.map(({ id }) => id),
  );
  const names = await namesOf(work, [...new Set(standing.map(({ personId }) => personId))]);
  const workers = await namesOfUsers(work, [...new Set(sessions.map(({ workerId }) => workerId))]);
  const { short } = await lengthsOf(work);
  if (standing.length > 0) {
    const details = { rows: standing.length };
    await audit(work, 'appointments.diary-looked', { type: 'diary', id: work.requestId, details });
  }
  return {
    standing: Map.groupBy(standing, ({ sessionId }) => sessionId),
    leave,
    names,
    workers,
    leastMinutes: short,
    now: work.now,
    saysWorker,
    mayBook: may(work.actor, 'appointments.book'),
  };
}
