import { z } from 'zod';

import { personFields } from '#modules/people';
import type { FieldError, Typed } from '#platform/forms.ts';
import { idOf } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { SchemeDetails, SchemeId } from '../domain/scheme.ts';
import { linkToken } from '../link-token.ts';
import { detailsIn, errorsAcross, schemeFields } from '../scheme-form.ts';

export const ProposalForm = z.object({
  ...schemeFields,
  proposerEmail: personFields.email(),
  about: idOf<SchemeId>()
    .optional()
    .catch(undefined)
    .transform((id) => id ?? null),
  by: z
    .string()
    .regex(linkToken)
    .optional()
    .catch(undefined)
    .transform((token) => token ?? null),
});

export type Proposed = {
  readonly details: SchemeDetails;
  readonly about: SchemeId | null;
  readonly proposerEmail: string | null;
  /** What shows that they speak for the scheme. */
  readonly by: string | null;
};

/** What was written, when all of it is right. */
export function proposedIn(
  typed: Typed,
  today: LocalDate,
): Proposed | { readonly errors: readonly FieldError[] } {
  const parsed = ProposalForm.safeParse(typed);
  if (!parsed.success) return { errors: [] };
  const { proposerEmail, about, by, ...form } = parsed.data;
  const errors = errorsAcross(typed);
  return errors.length > 0 ? { errors } : { details: detailsIn(form, today), about, by, proposerEmail };
}

const leastSeconds = 10;

/** Whether it was written faster than anybody can. A clock that stands still, as in demonstrations, tells nothing. */
export function isTooQuick(shownAt: Date, now: Date): boolean {
  const seconds = (now.getTime() - shownAt.getTime()) / 1000;
  return seconds > 0 && seconds < leastSeconds;
}
