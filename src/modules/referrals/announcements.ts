import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { idOf } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs.ts';

import type { EpisodeId, ReferralId } from './domain/referral.ts';

/** A referral has been accepted: an episode was opened for it. */
export const referralAccepted = defineJob({
  name: 'referrals.accepted',
  payload: z.object({ referralId: idOf<ReferralId>() }),
  key: ({ referralId }) => referralId,
  maxAttempts: 8,
  permissions: [],
});

/** Somebody was given a place on the waiting list. */
export const referralListed = defineJob({
  name: 'referrals.listed',
  payload: z.object({ episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 8,
  permissions: [],
});

/** A referral was not taken on. */
export const referralDeclined = defineJob({
  name: 'referrals.declined',
  payload: z.object({ referralId: idOf<ReferralId>() }),
  key: ({ referralId }) => referralId,
  maxAttempts: 8,
  permissions: [],
});

/** Somebody was spoken to or met. */
export const personReached = defineJob({
  name: 'referrals.reached',
  payload: z.object({ personId: idOf<PersonId>() }),
  key: ({ personId }) => personId,
  maxAttempts: 8,
  permissions: [],
});

/** An episode has been closed. */
export const episodeClosed = defineJob({
  name: 'referrals.closed',
  payload: z.object({ episodeId: idOf<EpisodeId>() }),
  key: ({ episodeId }) => episodeId,
  maxAttempts: 8,
  permissions: [],
});
