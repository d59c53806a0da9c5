import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

import type { SchemeId } from './domain/scheme.ts';

/**
 * Works out how long people wait for a scheme, in the network whose referrals these are. Done by the application:
 * it knows the referrals, and the directory does not.
 */
export const workOutWait = defineJob({
  name: 'directory.work-out-wait',
  payload: z.object({ schemeId: idOf<SchemeId>() }),
  key: ({ schemeId }) => schemeId,
  maxAttempts: 8,
  permissions: ['directory.keep-waits', 'referrals.tell-waits'],
});
