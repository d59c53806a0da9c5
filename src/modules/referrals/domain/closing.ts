import { addDays, dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';

import { fairWaitDays } from './after-contact.ts';
import type { Happened } from './contact.ts';

export const closureReasons = [
  'goals-met',
  'enough-for-now',
  'moved-away',
  'not-reached',
  'did-not-want',
  'needs-other-service',
  'died',
] as const;

export type ClosureReason = (typeof closureReasons)[number];

/** How long a record is kept after an episode; what each means is a comment of table `referrals.closure`. */
export const retentionClasses = ['adult-record', 'advice-only', 'child-record'] as const;

export type RetentionClass = (typeof retentionClasses)[number];

/** The class that is right for most: a child's record until they are 25, everybody else's eight years. */
export function usualRetention(ageYears: number | null): RetentionClass {
  return ageYears !== null && ageYears < 18 ? 'child-record' : 'adult-record';
}

/**
 * Silence is never an answer: "could not reach them" is a reason only when a kind letter has been written
 * and there was a fair time to reply.
 *
 * @param run What happened since they were last reached.
 * @throws Refusal `referrals.wait-before-closing`
 */
export function requireFairWait(reason: ClosureReason, run: readonly Happened[], now: Date): void {
  if (reason !== 'not-reached') return;
  const letter = run.findLast(({ kind }) => kind === 'letter');
  const waited = letter !== undefined && addDays(dayOf(letter.at), fairWaitDays) <= dayOf(now);
  if (!waited) throw new Refusal('conflict', 'referrals.wait-before-closing', { days: fairWaitDays });
}
