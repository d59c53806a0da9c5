import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { personInReach } from '../caseload/person-in-reach.ts';
import type { Reason } from '../domain/reasons.ts';
import type { ReferralId, Urgency } from '../domain/referral.ts';
import { markReferralChanged, referralOf } from '../store/kept-referral.ts';

/** What of a referral may turn out to be wrong: why, what for, and how soon. */
export type AmendedReferral = {
  readonly reasons: readonly Reason[];
  readonly reasonNote: string | null;
  readonly hopes: string;
  readonly urgency: Urgency;
};

export type AmendReferral = AmendedReferral & {
  readonly once: string;
  readonly referralId: ReferralId;
  readonly version: string | null;
  /** Why it was wrong, in the words of whoever amends it. */
  readonly reason: string;
};

/** Puts right what a referral says. What it said before stays readable, with the reason. */
export async function amendReferral(work: Work, input: AmendReferral): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.amend', input: said, answer: 'done' })) return;

  const { referralId, version, reason, reasons, reasonNote, hopes, urgency } = input;
  const referral = await referralOf(work, referralId);
  await personInReach(work, referral.personId);
  requireUnchanged(referral, version);
  const after = { reasons, reasonNote, hopes, urgency };
  const subject = { type: 'referral', id: referralId };
  const fields = await keepAmended(work, { subject, before: referral, after, reason });
  if (fields.length === 0) return;
  await markReferralChanged(work, referral, { reasons, reason_note: reasonNote, hopes, urgency });
  const { personId, networkId } = referral;
  const details = { fields: fields.join(' ') };
  await audit(work, 'referrals.amended', { ...subject, personId, networkId, details });
}
