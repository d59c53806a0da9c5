import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { tellReferrer } from '../inbox/tell-referrer.ts';
import { saveDecision } from '../store/decision-store.ts';

export type RedirectReferral = SeenReferral & {
  readonly once: string;
  /** The network or service that can help, as the referrer will read it. */
  readonly place: string;
  readonly note: string | null;
};

/** Says who can help better, and tells the referrer. Nothing about the person is sent there. */
export async function redirectReferral(work: Work, input: RedirectReferral): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.redirect', input: said, answer: 'done' })) return;

  const referral = await referralToDecide(work, input);
  const { id, personId, networkId } = referral;
  const { place, note } = input;
  await saveDecision(work, referral, { outcome: 'redirected', redirectedTo: place, note });
  await audit(work, 'referrals.redirected', { type: 'referral', id, personId, networkId });
  await tellReferrer(work, referral, { about: 'redirected', place, note });
}
