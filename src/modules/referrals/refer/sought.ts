import { m } from '#text';
import { nothingKnown, toNhsNumber } from '#modules/people';
import type { PersonDetails } from '#modules/people';
import type { FieldError, Typed } from '#platform/forms.ts';

import { dayKeptAs, textKeptAs } from './typed-day.ts';

/** Who is looked for, from a form that may be half filled in. */
export function soughtIn(typed: Typed): PersonDetails {
  return {
    ...nothingKnown,
    givenName: textKeptAs(typed, 'givenName'),
    familyName: textKeptAs(typed, 'familyName'),
    bornOn: dayKeptAs(typed, 'bornOn'),
    nhsNumber: toNhsNumber(textKeptAs(typed, 'nhsNumber')),
    postcode: textKeptAs(typed, 'postcode').toUpperCase() || null,
  };
}

/** Enough to look somebody up by: a number, or a name and a birthday. */
export function isEnoughToSeek({ nhsNumber, familyName, bornOn }: PersonDetails): boolean {
  return nhsNumber !== null || (familyName !== '' && bornOn !== null);
}

/** What is missing, for whoever asks to have somebody looked up; null when there is enough. */
export function whyNotSought(typed: Typed): FieldError | null {
  if (isEnoughToSeek(soughtIn(typed))) return null;
  const message =
    textKeptAs(typed, 'nhsNumber') === '' ? m.referrals_refer_find_needs() : m.people_wrong_nhs_number();
  return { field: 'nhsNumber', message };
}
