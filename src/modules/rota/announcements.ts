import { z } from 'zod';

import { defineJob } from '#platform/jobs.ts';

/** Makes the sessions of a network's clinics up to the horizon. Queued every night. */
export const extendClinics = defineJob({
  name: 'rota.extend-clinics',
  payload: z.object({ day: z.iso.date() }),
  key: ({ day }) => day,
  maxAttempts: 8,
  permissions: ['rota.make-sessions'],
});
