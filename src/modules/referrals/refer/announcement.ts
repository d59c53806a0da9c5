import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

import type { ReferralId } from '../domain/referral.ts';

/** A referral has been received and waits for a decision. */
export const referralReceived = defineJob({
  name: 'referrals.received',
  payload: z.object({ referralId: idOf<ReferralId>() }),
  key: ({ referralId }) => referralId,
  maxAttempts: 8,
  permissions: [],
});
