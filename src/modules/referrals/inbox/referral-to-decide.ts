import { requireUnchanged } from '#platform/versions.ts';
import type { Work } from '#platform/work.ts';

import { requireWaiting } from '../domain/deciding.ts';
import type { ReferralId } from '../domain/referral.ts';
import { decisionOf } from '../store/decision-store.ts';
import { lockReferral } from '../store/kept-referral.ts';
import type { KeptReferral } from '../store/kept-referral.ts';

export type SeenReferral = {
  readonly referralId: ReferralId;
  /** The version that the form was made from. */
  readonly version: string | null;
};

/**
 * A referral that waits and is as it was seen, locked until the work ends.
 *
 * @throws Refusal `referrals.already-decided` or `platform.changed-since`, with who did it and when.
 */
export async function referralToDecide(
  work: Work,
  { referralId, version }: SeenReferral,
): Promise<KeptReferral> {
  const referral = await lockReferral(work, referralId);
  requireWaiting(await decisionOf(work, referralId));
  requireUnchanged(referral, version);
  return referral;
}
