import { handSession, sessionOf } from '#modules/rota';
import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { tellChanged } from '../tell-changed.ts';

export type HandOver = { readonly once: string; readonly sessionId: SessionId; readonly workerId: WorkerId };

/**
 * Another worker takes a session with everybody who is booked in it, and they are told whom they will meet.
 *
 * @throws Refusal `rota.held` when they have another one at that time.
 */
export async function handOver(work: Work, input: HandOver): Promise<void> {
  requirePermission(work, 'rota.edit');

  const before = await sessionOf(work, input.sessionId);
  await handSession(work, input);
  await tellChanged(work, [before]);
}
