import { m } from '#text';

import type { Completeness, ListingPart } from '../domain/completeness.ts';

const asked: Readonly<Record<ListingPart, () => string>> = {
  description: m.assurance_missing_description,
  contact: m.assurance_missing_contact,
  times: m.assurance_missing_times,
  place: m.assurance_missing_place,
  cost: m.assurance_missing_cost,
  whom: m.assurance_missing_whom,
  start: m.assurance_missing_start,
  access: m.assurance_missing_access,
  languages: m.assurance_missing_languages,
  terms: m.assurance_missing_terms,
};

/** What people ask that a listing does not answer, in their words. */
export function missingWords({ missing, thin }: Completeness): readonly string[] {
  return [...thin.map(() => m.assurance_thin_description()), ...missing.map((part) => asked[part]())];
}
