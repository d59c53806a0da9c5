import { Refusal } from '#platform/refusal.ts';

import type { Agreement, Plan } from './plan.ts';

export const planChanges = [
  'words',
  'review',
  'goal-added',
  'goal-changed',
  'goal-ended',
  'goal-dropped',
  'goal-taken-up',
  'action-added',
  'action-changed',
  'action-done',
  'action-dropped',
  'action-open-again',
] as const;

/** What one edition changed. */
export type PlanChange = (typeof planChanges)[number];

/** Whether the plan says something else afterwards, or only how it went: a date moved, a step done, a goal met. */
export function changesWhatItSays(change: PlanChange): boolean {
  return !recordsHowItWent.has(change);
}

const recordsHowItWent = new Set<PlanChange>(['review', 'goal-ended', 'action-done', 'action-open-again']);
const takesBack = new Set<PlanChange>([
  'words',
  'goal-changed',
  'goal-dropped',
  'action-changed',
  'action-dropped',
]);

/** What was agreed may be changed, but not without a word why. Adding to it needs none. */
export function needsReason(agreement: Agreement | null, change: PlanChange): boolean {
  return agreement !== null && takesBack.has(change);
}

/** @throws Refusal `plans.reason-missing` */
export function requireReason(plan: Plan, change: PlanChange, reason: string): void {
  if (needsReason(plan.agreement, change) && reason.trim() === '') {
    throw new Refusal('invalid', 'plans.reason-missing');
  }
}

export type Standing = 'not-agreed' | 'agreed' | 'changed-since';

/** Whether the person has agreed to the plan as it reads now. */
export function standingOf({ agreement, saysSince }: Pick<Plan, 'agreement' | 'saysSince'>): Standing {
  if (agreement === null) return 'not-agreed';
  return agreement.edition >= saysSince ? 'agreed' : 'changed-since';
}
