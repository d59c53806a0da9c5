import type { PersonId } from '#modules/people';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReferralId } from '../domain/referral.ts';
import { referralOf } from '../store/kept-referral.ts';

/** Whose referral it is: where whoever accepted it goes on. */
export async function referredPersonView(work: Work, id: ReferralId): Promise<PersonId> {
  requirePermission(work, 'referrals.decide');

  const { personId } = await referralOf(work, id);
  return personId;
}
