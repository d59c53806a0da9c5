import { z } from 'zod';

import { nextStepOf, openEpisodeOf, planNextStep } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob, enqueue } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

import { keptAppointment, keptOf } from '../store/appointment-store.ts';
import type { Appointment, AppointmentId } from '../domain/appointment.ts';

/** After a booking or a cancellation: what comes next with the person is planned anew. */
const planningNext = defineJob({
  name: 'appointments.plan-next',
  payload: z.object({ appointmentId: idOf<AppointmentId>() }),
  key: ({ appointmentId }) => appointmentId,
  maxAttempts: 8,
  permissions: ['referrals.contact', 'people.see-team'],
});

/** Whoever books need not be allowed to plan, so it is done by a job; with the booking or not at all. */
export function planNextAfter(work: Work, { id }: Pick<Appointment, 'id'>): Promise<void> {
  return enqueue(work, planningNext, { appointmentId: id });
}

/**
 * Whoever was to be rung to agree a time is looked in on after the meeting instead; whoever has no time any more, now.
 * What else was planned stays. Repeating it plans the same.
 */
export const doPlanNext = doJob(planningNext, async (work, { appointmentId }) => {
  const { personId } = await keptAppointment(work, appointmentId);
  const [episode, kept] = await Promise.all([openEpisodeOf(work, personId), keptOf(work, personId)]);
  if (!episode) return;
  const coming = kept.findLast(({ live, outcome, from }) => live && outcome === null && from > work.now);
  const next = await nextStepOf(work, episode.id);
  const { id: episodeId } = episode;
  if (coming && (!next || replaced.has(next.kind)))
    return planNextStep(work, { episodeId, kind: 'follow-up', dueAt: coming.to });
  if (!coming && next?.kind === 'follow-up' && next.dueAt > work.now)
    return planNextStep(work, { episodeId, kind: 'follow-up', dueAt: work.now });
});

/** What a booking makes unnecessary, or puts at another time. */
const replaced: ReadonlySet<string> = new Set(['begin', 'ring', 'follow-up']);
