import { nothingKnown, toNhsNumber } from '#modules/people';
import type { PersonDetails } from '#modules/people';
import type { Typed } from '#platform/forms.ts';
import { parseDay } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

/** Who is looked for, from a form that may be half filled in. */
export function soughtIn(typed: Typed): PersonDetails {
  return {
    ...nothingKnown,
    givenName: textOf(typed, 'givenName'),
    familyName: textOf(typed, 'familyName'),
    bornOn: bornOnIn(typed),
    nhsNumber: toNhsNumber(textOf(typed, 'nhsNumber')),
    postcode: textOf(typed, 'postcode').toUpperCase() || null,
  };
}

/** Enough to look somebody up by: a number, or a name and a birthday. */
export function isEnoughToSeek({ nhsNumber, familyName, bornOn }: PersonDetails): boolean {
  return nhsNumber !== null || (familyName !== '' && bornOn !== null);
}

function bornOnIn(typed: Typed): LocalDate | null {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => textOf(typed, `bornOn-${part}`));
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function textOf(typed: Typed, name: string): string {
  return [typed[name] ?? ''].flat()[0]?.trim() ?? '';
}
