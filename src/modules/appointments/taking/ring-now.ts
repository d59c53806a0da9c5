import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { openEpisodeOf, planNextStep } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob, enqueue } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

/** Something changed for somebody to whom nothing may be written. */
const ringing = defineJob({
  name: 'appointments.ring-now',
  payload: z.object({ personId: idOf<PersonId>() }),
  key: ({ personId }) => personId,
  maxAttempts: 14,
  permissions: ['referrals.contact', 'people.see-team'],
});

/** Whoever changes a rota need not be allowed to plan with everybody in it, so it is done by a job; with the change or not at all. */
export function ringNow(work: Work, personId: PersonId): Promise<void> {
  return enqueue(work, ringing, { personId });
}

/** They stand on the Today of whoever supports them, to be rung now. Repeating it plans the same. */
export const doRingNow = doJob(ringing, async (work, { personId }) => {
  const episode = await openEpisodeOf(work, personId);
  if (episode) await planNextStep(work, { episodeId: episode.id, kind: 'ring', dueAt: work.now });
});
