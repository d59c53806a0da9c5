import { audit } from '#platform/audit.ts';
import { enqueue } from '#platform/jobs.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { referralDeclined } from '../announcements.ts';
import type { DeclineReason } from '../domain/deciding.ts';
import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { tellReferrer } from '../inbox/tell-referrer.ts';
import { saveDecision } from '../store/decision-store.ts';

export type DeclineReferral = SeenReferral & {
  readonly once: string;
  readonly reason: DeclineReason;
  /** What the referrer is told beside the reason. */
  readonly note: string | null;
};

/** Does not take a referral on, and tells the referrer why. */
export async function declineReferral(work: Work, input: DeclineReferral): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.decline', input: said, answer: 'done' })) return;

  const referral = await referralToDecide(work, input);
  const { id, personId, networkId } = referral;
  const { reason, note } = input;
  await saveDecision(work, referral, { outcome: 'declined', reason, note });
  await audit(work, 'referrals.declined', { type: 'referral', id, personId, networkId, details: { reason } });
  await tellReferrer(work, referral, { about: 'declined', reason, note });
  await enqueue(work, referralDeclined, { referralId: id });
}
