import { z } from 'zod';

import { askAfterWorried } from '#modules/appointments';
import type { PersonId } from '#modules/people';
import { hasWorry } from '#modules/plans';
import type { EpisodeId } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';

/** Somebody missed an appointment, or a worry about them was noted: plans know of the one, appointments of the other. */
export const askingAfterWorried = defineJob({
  name: 'appointments.ask-after-worried',
  payload: z.object({ personId: idOf<PersonId>(), episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 14,
  permissions: [],
});

/** Asks how they are when there is a worry about them and they missed too many in a row, whichever came first. */
export const doAskAfterWorried = doJob(askingAfterWorried, async (work, { personId, episodeId }) => {
  if (await hasWorry(work, episodeId)) await askAfterWorried(work, personId, episodeId);
});
