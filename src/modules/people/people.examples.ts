import { north } from '#tests/support/network.ts';
import { arrange } from '#tests/support/database.ts';
import type { NetworkId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { checkDigitOf } from './domain/nhs-number.ts';
import { nothingKnown } from './domain/person.ts';
import type { PersonDetails, PersonId } from './domain/person.ts';
import { insertPerson } from './store/person-store.ts';

/** Somebody fictional, with what a test cares about. */
export function details(given: Partial<PersonDetails> = {}): PersonDetails {
  return {
    ...nothingKnown,
    givenName: 'Olive',
    familyName: 'Marsh',
    bornOn: '1951-03-27' as LocalDate,
    phone: '07700 900321',
    postcode: 'NV1 1AA',
    ...given,
  };
}

/** A person who is there already, also beyond the reach of the work. */
export async function aPerson(
  work: Work,
  { networkId = north, ...given }: Partial<PersonDetails> & { readonly networkId?: NetworkId } = {},
): Promise<PersonId> {
  const id = newId<PersonId>();
  await arrange(work, (owner) => insertPerson(owner, { id, networkId, details: details(given) }));
  return id;
}

/** The n-th number of the range that is kept for tests and never given to anyone. */
export function testNhsNumber(n: number): string {
  for (let serial = n * 7; ; serial += 1) {
    const digits = `999${String(serial).padStart(6, '0')}`;
    const check = checkDigitOf(digits);
    if (check < 10) return `${digits}${check}`;
  }
}
