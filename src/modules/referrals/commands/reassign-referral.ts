import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { workerToTake } from '../caseload/worker-to-take.ts';
import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { giveReferralTo } from '../store/inbox-store.ts';

export type ReassignReferral = SeenReferral & { readonly once: string; readonly ownerId: WorkerId };

/** Gives a referral to somebody else to decide. Its due day stays: waiting does not begin again. */
export async function reassignReferral(work: Work, input: ReassignReferral): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.reassign', input: said, answer: 'done' })) return;

  const referral = await referralToDecide(work, input);
  const { id, personId, networkId } = referral;
  const owner = await workerToTake(work, input.ownerId, networkId);
  // Volunteers decide nothing, so what they owned would wait for ever.
  if (owner.kind === 'volunteer-link-worker') throw new Refusal('conflict', 'referrals.cannot-own');
  await giveReferralTo(work, referral, owner.id);
  await audit(work, 'referrals.reassigned', { type: 'referral', id, personId, networkId });
}
