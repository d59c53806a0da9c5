import { z } from 'zod';

import { m } from '#text';
import { day, line, optionalDay, optionalLine } from '#platform/fields.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { toNhsNumber } from './domain/nhs-number.ts';
import { isPhoneNumber } from './domain/phone.ts';
import { toPostcode } from './domain/postcode.ts';

/** How the details of a person are read from a form, wherever they are asked for. Empty is null. */
export const personFields = {
  givenName: () => line(nameLength, m.people_missing_given_name),
  familyName: () => line(nameLength, m.people_missing_family_name),
  name: (missing: () => string) => line(nameLength, missing),
  knownAs: () => orNull(nameLength),
  bornOn: (today: LocalDate, missing: () => string = m.people_missing_birthday) =>
    day(missing).refine(isBirthday(today), { error: m.people_wrong_birthday }),
  optionalBornOn: (today: LocalDate) =>
    optionalDay().refine(isBirthday(today), { error: m.people_wrong_birthday }),
  nhsNumber: () =>
    orNull(40)
      .refine(isRightOrNull(toNhsNumber), { error: m.people_wrong_nhs_number })
      .transform((text) => text && toNhsNumber(text)),
  phone: () => orNull(40).refine(isRightOrNull(isPhoneNumber), { error: m.people_wrong_phone }),
  email: () => orNull(200).refine(isRightOrNull(isEmail), { error: m.people_wrong_email }),
  postcode: () =>
    orNull(20)
      .refine(isRightOrNull(toPostcode), { error: m.people_wrong_postcode })
      .transform((text) => text && toPostcode(text)),
  /** A line of text, or null when it was left out. */
  line: (max: number) => orNull(max),
};

const nameLength = 100;

function orNull(max: number) {
  return optionalLine(max).transform((text): string | null => text || null);
}

function isRightOrNull(isRight: (text: string) => unknown): (text: string | null) => boolean {
  return (text) => text === null || Boolean(isRight(text));
}

function isEmail(text: string): boolean {
  return z.email().safeParse(text).success;
}

/** Nobody alive was born before 1890, and nobody who is referred after today. */
function isBirthday(today: LocalDate): (day: LocalDate | null) => boolean {
  return (born) => born === null || (born > '1890-01-01' && born <= today);
}
