import { z } from 'zod';

import { networks } from '#modules/identity';
import { personOf } from '#modules/people';
import { decisionOf, referralOf } from '#modules/referrals';
import type { Decision, KeptReferral, ReferralId } from '#modules/referrals';
import { workersWithinReach } from '#modules/workforce';
import { idOf } from '#platform/ids.ts';
import { defineJob, doJob } from '#platform/jobs.ts';
import { localeNow } from '#platform/locale.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { RecordToTell } from '../message-back/episode-record.ts';
import { tellPractice } from '../message-back/tell-practice.ts';
import { whatToTell } from '../message-back/telling.ts';
import { messagesBackAboutReferral } from '../store/message-back.ts';

/**
 * Tells a practice that the person it referred did not want it, with the code for that, once a referral. Of one that
 * was declined for any other reason there is no code: the referrer is written to when it is decided, and no more.
 */
export async function tellDeclined(work: Work, id: ReferralId): Promise<void> {
  requirePermission(work, 'plans.send-message');
  const decision = await decisionOf(work, id);
  if (decision?.outcome !== 'declined' || decision.reason !== 'did-not-want') return;
  const referral = await referralOf(work, id);
  const record = await recordOf(work, referral, decision);
  const { practiceId } = record.person;
  if (practiceId === null || referral.referrer.organisationId !== practiceId || record.before.length > 0)
    return;
  const message = await whatToTell(work, record, { language: localeNow(), ask: '' });
  if (message.told) await tellPractice(work, record, message);
}

/** What there is to say of somebody with whom nothing was begun. */
async function recordOf(work: Work, referral: KeptReferral, decision: Decision): Promise<RecordToTell> {
  const { personId, networkId } = referral;
  const worker = (await workersWithinReach(work)).find(({ id }) => id === (decision.decidedBy as string));
  const network = (await networks(work)).find(({ id }) => id === networkId);
  return {
    person: await personOf(work, personId),
    episode: { id: null, networkId },
    referral,
    contacts: [],
    listened: [],
    whatMatters: '',
    goals: [],
    edition: 0,
    ons4: [],
    notAsked: null,
    connections: [],
    closure: { reason: 'did-not-want', closedAt: decision.decidedAt },
    before: await messagesBackAboutReferral(work, referral.id),
    worker: worker ?? { name: '', phone: null, email: null },
    network: network?.name ?? '',
  };
}

/** Queue it when a referral was declined. */
export const declineToTell = defineJob({
  name: 'plans.tell-declined',
  payload: z.object({ referralId: idOf<ReferralId>() }),
  key: ({ referralId }) => referralId,
  maxAttempts: 8,
  permissions: ['plans.send-message'],
});

export const doTellDeclined = doJob(declineToTell, (work, { referralId }) => tellDeclined(work, referralId));
