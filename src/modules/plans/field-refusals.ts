import { m } from '#text';
import type { FieldError } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';

/** Refusals that one field can put right, and what to say beside it. */
const fields: Readonly<Record<string, readonly [field: string, message: () => string]>> = {
  'plans.reason-missing': ['reason', m.plans_reason_missing],
  'plans.agreed-in-future': ['agreedOn', m.plans_in_future],
  'plans.review-in-past': ['anotherDay', m.plans_in_past],
  'plans.enough-goals': ['words', m.plans_enough_goals],
  'plans.enough-actions': ['words', m.plans_enough_actions],
  'plans.ons4-by-someone-else': ['answeredBy', m.plans_ons4_not_by_someone_else],
  'plans.ons4-in-future': ['askedOn', m.plans_in_future],
  'plans.ons4-too-young': ['isOldEnough', m.plans_ons4_too_young],
  'plans.ons4-has-start': ['occasion', m.plans_ons4_has_start],
};

/**
 * Does something that may be refused for one field's sake.
 *
 * @returns The error for that field, or null when it was done. Any other refusal is thrown on.
 */
export async function refusedField(doing: Promise<unknown>): Promise<FieldError | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    const [field, message] = (error instanceof Refusal && fields[error.code]) || [];
    if (field === undefined || message === undefined) throw error;
    return { field, message: message() };
  }
}
