import { z } from 'zod';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** Somebody did not come to an appointment. */
export const appointmentMissed = defineJob({
  name: 'appointments.missed',
  payload: z.object({ personId: idOf<PersonId>(), episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 14,
  permissions: [],
});
