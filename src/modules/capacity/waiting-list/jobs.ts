import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';

import { renewOutlook } from './outlook.ts';

/** Works out how long people wait in a network, for those of it who reach one practice only. Queued every night. */
export const workOutOutlook = defineJob({
  name: 'capacity.work-out-outlook',
  payload: z.object({ networkId: idOf<NetworkId>() }),
  key: ({ networkId }) => networkId,
  maxAttempts: 8,
  permissions: [],
});

export const doWorkOutOutlook = doJob(workOutOutlook, renewOutlook);
