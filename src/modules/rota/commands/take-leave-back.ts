import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { LeaveId } from '../domain/leave.ts';
import { requireRotaOf } from '../require-rota-of.ts';
import { leaveOf, withdrawLeave } from '../store/leave-store.ts';
import { reopenSessions } from '../store/reopen-sessions.ts';

export type TakeLeaveBack = {
  readonly once: string;
  readonly version: string | null;
  readonly leaveId: LeaveId;
};

/** The worker is there after all: the sessions that their leave closed open again, where nobody else took the room. */
export async function takeLeaveBack(
  work: Work,
  { once: key, version, leaveId }: TakeLeaveBack,
): Promise<void> {
  requirePermission(work, 'rota.edit-own');
  const input = { leaveId };
  if (await answeredBefore(work, { key, command: 'rota.take-leave-back', input, answer: 'done' })) return;

  const leave = await leaveOf(work, leaveId);
  await requireRotaOf(work, leave.workerId);
  requireUnchanged(leave, version);
  await withdrawLeave(work, leave);
  const opened = await reopenSessions(work, leave);
  const { networkId } = leave;
  await audit(work, 'rota.leave-taken-back', { type: 'leave', id: leaveId, networkId, details: { opened } });
}
