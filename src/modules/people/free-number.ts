import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { PersonDetails, PersonId } from './domain/person.ts';
import { isNumberTaken } from './store/likeness-store.ts';

/** @throws Refusal `people.number-taken` when somebody else in the network has this NHS number. */
export async function requireFreeNumber(
  work: Work,
  id: PersonId,
  { nhsNumber }: PersonDetails,
): Promise<void> {
  if (nhsNumber !== null && (await isNumberTaken(work, nhsNumber, id))) {
    throw new Refusal('conflict', 'people.number-taken');
  }
}
