import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** Makes the sessions of a network's clinics up to the horizon. Queued every night. */
export const extendClinics = defineJob({
  name: 'rota.extend-clinics',
  payload: z.object({ networkId: idOf<NetworkId>() }),
  key: ({ networkId }) => networkId,
  maxAttempts: 8,
  permissions: ['rota.make-sessions'],
});
