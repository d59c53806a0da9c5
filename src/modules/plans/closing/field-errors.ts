import { m } from '#text';
import type { FieldError } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';

import type { GoalId } from '../domain/ids.ts';
import { resultField } from './goals.page.tsx';

/** The error beside the field that can put a refusal right; null when it is anything else. */
export function refusedClosing(error: unknown): FieldError | null {
  if (!(error instanceof Refusal)) return null;
  const { goalId, days } = error.details;
  switch (error.code) {
    case 'referrals.wait-before-closing':
      return { field: 'reason', message: m.plans_closing_wait({ days: String(days) }) };
    case 'plans.concerns-not-acknowledged':
      return { field: 'acknowledged', message: m.plans_closing_acknowledge_missing() };
    case 'plans.check-out-missing':
      return { field: 'checkOut', message: m.plans_closing_check_out_missing() };
    case 'plans.goal-without-result':
      return { field: resultField(String(goalId) as GoalId), message: m.plans_result_missing() };
    default:
      return null;
  }
}
