import { nothingKnown, toNhsNumber } from '#modules/people';
import type { PersonDetails } from '#modules/people';
import type { Typed } from '#platform/forms.ts';

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
