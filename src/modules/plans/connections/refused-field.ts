import { m } from '#text';
import type { FieldError } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';

/** Refusals that one field can put right, and what to say beside it. */
const fields: Readonly<Record<string, readonly [field: string, message: () => string]>> = {
  'plans.shortlist-full': ['services', m.plans_shortlist_full],
  'plans.no-way-to-send': ['channel', m.plans_shortlist_how_missing],
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
