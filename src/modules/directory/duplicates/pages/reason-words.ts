import { m } from '#text';

import type { Reason } from '../domain/score.ts';

const words: Readonly<Record<Reason, () => string>> = {
  'same-name': m.duplicates_reason_same_name,
  'similar-name': m.duplicates_reason_similar_name,
  'same-phone': m.duplicates_reason_same_phone,
  'same-website': m.duplicates_reason_same_website,
  'same-email': m.duplicates_reason_same_email,
  'same-postcode': m.duplicates_reason_same_postcode,
  near: m.duplicates_reason_near,
  'same-organisation': m.duplicates_reason_same_organisation,
  'far-apart': m.duplicates_reason_far_apart,
  'different-day-or-number': m.duplicates_reason_different_day_or_number,
};

/** "one name, one telephone number, though far from each other" */
export function reasonWords(reasons: readonly Reason[]): string {
  return reasons.map((reason) => words[reason]()).join(', ');
}
