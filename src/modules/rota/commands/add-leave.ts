import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { BookedIn } from '../bookings.ts';
import type { LeaveId, LeaveKind } from '../domain/leave.ts';
import { closeUnbooked, impactOfClosing, requireDecided } from '../impact.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { insertLeave } from '../store/leave-store.ts';
import { takeSessions } from '../store/session-store.ts';

export type AddLeave = {
  readonly once: string;
  readonly workerId: WorkerId;
  readonly kind: LeaveKind;
  readonly from: Date;
  readonly to: Date;
  /** Its impact was seen: whoever does not fit keeps their session until they were told, and held days are left out. */
  readonly decided: boolean;
};

/**
 * A worker is away. Their empty sessions are closed; when the leave is taken back, they open again.
 *
 * @throws Refusal `rota.to-decide` when somebody is booked in it, and nobody has seen who.
 */
export async function addLeave(work: Work, input: AddLeave, bookedIn: BookedIn): Promise<LeaveId> {
  requirePermission(work, 'rota.edit-own');
  await requireRotaOf(work, input.workerId);
  const { once: key, ...said } = input;
  const answer = { id: newId<LeaveId>() };
  const earlier = await answeredBefore(work, { key, command: 'rota.add-leave', input: said, answer });
  if (earlier) return earlier.id;

  const { networkId } = await workerOf(work, input.workerId);
  const sessions = await takeSessions(work, input);
  const impact = await impactOfClosing(work, sessions, bookedIn);
  requireDecided(impact, input.decided);
  await closeUnbooked(work, impact);
  const { id } = answer;
  await insertLeave(work, { ...input, networkId, id });
  const details = { closed: impact.closing.length, kept: impact.kept.length };
  await audit(work, 'rota.leave-added', { type: 'leave', id, networkId, details });
  return id;
}
