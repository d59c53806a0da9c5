import { z } from 'zod';

import { replyOf, settleUnderstood } from '#modules/messages';
import type { ReplyId } from '#modules/messages';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { confirmComing } from '../link/confirm-coming.ts';
import { movedTo } from '../link/store.ts';
import { keptAmong } from '../store/appointment-store.ts';

/** Somebody answered that they are coming. */
export const heedingReply = defineJob({
  name: 'appointments.heed-reply',
  payload: z.object({ replyId: idOf<ReplyId>() }),
  key: ({ replyId }) => replyId,
  maxAttempts: 14,
  permissions: ['appointments.read', 'messages.answer'],
});

/**
 * Notes that they are coming, when it is clear to what. What answers something else, or comes when there is nothing to
 * come to any more, waits for somebody to read it.
 */
export const doHeedReply = doJob(heedingReply, async (work, { replyId }) => {
  const reply = await replyOf(work, replyId);
  if (reply.settled || reply.understood !== 'coming' || reply.about?.type !== 'appointment') return;
  const appointment = await comingOne(work, reply.about.id as AppointmentId);
  if (!appointment || appointment.personId !== reply.personId) return;
  await confirmComing(work, appointment, 'text');
  await settleUnderstood(work, replyId);
});

async function comingOne(work: Work, id: AppointmentId): Promise<Appointment | null> {
  const [now] = await keptAmong(work, [await movedTo(work, id)]);
  const coming = now && now.live && now.outcome === null && now.heldUntil === null && now.from > work.now;
  return coming ? now : null;
}
