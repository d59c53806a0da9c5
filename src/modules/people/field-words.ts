import { m } from '#text';
import { localeNow } from '#platform/locale.ts';

import type { AdjustmentCode } from './domain/adjustments.ts';
import { spacedNhsNumber } from './domain/nhs-number.ts';
import type { PersonDetails, Sharing, WayToReach } from './domain/person.ts';
import {
  adjustmentName,
  ethnicityName,
  genderName,
  languageName,
  sharingName,
  wayToReachName,
} from './words.ts';

type Field = keyof PersonDetails;

/** What a field of a person is called. One that is none of ours is shown as it is kept. */
export function fieldName(field: string): string {
  return names[field as Field]?.() ?? field;
}

/** A value as it was kept beside an amendment, in words. `practices` names their ids. */
export function valueWords(field: string, value: unknown, practices: ReadonlyMap<string, string>): string {
  if (isNothing(value)) return m.people_nothing();
  if (typeof value === 'boolean') return value ? m.people_yes() : m.people_no();
  if (Array.isArray(value)) return value.map((code) => adjustmentName(code as AdjustmentCode)).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (field === 'practiceId') return practices.get(text) ?? m.people_another_practice();
  return inWords[field as Field]?.(text) ?? text;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** "27 March 1951" */
function birthdayWords(day: string): string {
  const language = localeNow() === 'cy' ? 'cy' : 'en-GB';
  const look = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, look).format(
    Temporal.Instant.from(`${day}T00:00Z`).epochMilliseconds,
  );
}

const inWords: Partial<Record<Field, (text: string) => string>> = {
  bornOn: birthdayWords,
  nhsNumber: spacedNhsNumber,
  gender: genderName,
  ethnicity: ethnicityName,
  language: languageName,
  prefers: (way) => wayToReachName(way as WayToReach),
  shareBack: (sharing) => sharingName(sharing as Sharing),
};

const names: Readonly<Record<Field, () => string>> = {
  givenName: m.people_given_name,
  familyName: m.people_family_name,
  knownAs: m.people_known_as,
  bornOn: m.people_born_on,
  nhsNumber: m.people_nhs_number,
  practiceId: m.people_practice,
  gender: m.people_gender,
  ethnicity: m.people_ethnicity,
  phone: m.people_phone,
  email: m.people_email,
  address: m.people_address,
  postcode: m.people_postcode,
  prefers: m.people_prefers,
  leaveMessages: m.people_leave_messages,
  usuallyAnswers: m.people_usually_answers,
  contactCaution: m.people_contact_caution,
  language: m.people_language,
  needsInterpreter: m.people_needs_interpreter,
  adjustments: m.people_adjustments,
  adjustmentsNote: m.people_adjustments_note,
  shareBack: m.people_share_back,
};
