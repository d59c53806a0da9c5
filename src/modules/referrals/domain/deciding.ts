import type { UserId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Outcome } from './referral.ts';

/** Why a referral was not taken on. The referrer is told, in kind words. */
export const declineReasons = [
  'did-not-want',
  'outside-area',
  'needs-clinical-care',
  'needs-urgent-help',
  'already-supported',
  'not-enough-to-go-on',
  'moved-away',
  'died',
] as const;

export type DeclineReason = (typeof declineReasons)[number];

export type Decided = { readonly outcome: Outcome; readonly decidedBy: UserId; readonly decidedAt: Date };

/** @throws Refusal `referrals.already-decided`, with who decided it and when. */
export function requireWaiting(decided: Decided | null): void {
  if (!decided) return;
  throw new Refusal('conflict', 'referrals.already-decided', {
    outcome: decided.outcome,
    changedBy: decided.decidedBy,
    changedAt: decided.decidedAt.toISOString(),
  });
}
