import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SessionId } from '../domain/session.ts';
import { holdersOf } from '../store/holder-store.ts';
import { sessionOf } from '../store/session-store.ts';
import { putSession } from '../store/session-writes.ts';

export type HandSessionTo = { readonly sessionId: SessionId; readonly workerId: WorkerId };

/**
 * Another worker takes a session, with everybody who is booked in it.
 *
 * @throws Refusal `rota.held` when they have another one at that time.
 */
export async function handSessionTo(work: Work, { sessionId, workerId }: HandSessionTo): Promise<void> {
  requirePermission(work, 'rota.edit');

  const session = await sessionOf(work, sessionId);
  const worker = await workerOf(work, workerId);
  if (worker.networkId !== session.networkId) throw new Refusal('not-found', 'workforce.not-found');
  if (session.workerId === workerId) return;
  const wanted = { networkId: session.networkId, workerId, roomId: null, except: [sessionId] };
  const held = await holdersOf(work, { ...wanted, times: [session] });
  if (held.length > 0) throw new Refusal('conflict', 'rota.held');
  await putSession(work, session, { ...session, workerId, roomId: session.room?.id ?? null });
  await audit(work, 'rota.session-handed-over', {
    type: 'session',
    id: sessionId,
    networkId: session.networkId,
  });
}
