import { m } from '#text';

import type { SchemeDetails } from '../domain/scheme.ts';
import { ageWords, linkWorkerWords, referrerName } from './words.ts';

/** One thing that is said of a scheme, with the field it is written in. */
export type SchemeLine = { readonly key: string; readonly value: string; readonly field: string };

/** All that is said of a scheme, without what is not. */
export function schemeLines(details: SchemeDetails): readonly SchemeLine[] {
  const { statedWait } = details;
  const lines: readonly (readonly [field: string, key: string, value: string | null])[] = [
    ['name', m.schemes_field_name(), details.name],
    ['runBy', m.schemes_field_run_by(), details.runBy],
    ['summary', m.schemes_field_summary(), details.summary],
    ['linkWorkers', m.schemes_field_workers(), linkWorkerWords(details.linkWorkers)],
    ['postcodes', m.schemes_field_postcodes(), details.postcodes.join(', ')],
    ['places', m.schemes_field_places(), details.places.join(', ')],
    ['practices', m.schemes_field_practices(), details.practices.join(', ')],
    ['whoMayRefer', m.schemes_field_may_refer(), details.whoMayRefer.map(referrerName).join(' · ')],
    ['howToRefer', m.schemes_field_how(), details.howToRefer],
    ['minimumAge', m.schemes_line_ages(), ageWords(details)],
    ['eligibility', m.schemes_field_eligibility(), details.eligibility],
    ['exclusions', m.schemes_field_exclusions(), details.exclusions],
    ['languages', m.schemes_field_languages(), details.languages.join(', ')],
    ['phone', m.schemes_field_phone(), details.phone],
    ['email', m.schemes_field_email(), details.email],
    ['website', m.schemes_field_website(), details.website],
    ['hours', m.schemes_field_hours(), details.hours],
    ['waitWeeks', m.schemes_line_wait(), statedWait && m.schemes_weeks({ count: statedWait.weeks })],
  ];
  return lines.flatMap(([field, key, value]) => (value ? [{ field, key, value }] : []));
}
