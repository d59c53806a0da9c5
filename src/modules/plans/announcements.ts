import { z } from 'zod';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { idOf } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** A worry about somebody's safety has been noted. */
export const worryNoted = defineJob({
  name: 'plans.worry-noted',
  payload: z.object({ personId: idOf<PersonId>(), episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 14,
  permissions: [],
});
