import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { SessionId } from '../domain/session.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { insertException } from '../store/clinic-store.ts';
import { sessionOf } from '../store/session-store.ts';
import { putClosed } from '../store/session-writes.ts';

/**
 * Cancels one session and frees its room. Whoever is booked in it is moved or told first: the database refuses to
 * close it under them.
 */
export async function closeSession(
  work: Work,
  { sessionId }: { readonly sessionId: SessionId },
): Promise<void> {
  requirePermission(work, 'rota.edit-own');

  const session = await sessionOf(work, sessionId);
  await requireRotaOf(work, session.workerId);
  if (!session.open) return;
  await putClosed(work, [session]);
  const { networkId, clinicId, onDay: day } = session;
  await insertException(work, { networkId, clinicId, day });
  await audit(work, 'rota.session-closed', { type: 'session', id: sessionId, networkId });
}
