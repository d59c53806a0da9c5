import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PersonDetails, PersonId } from '../domain/person.ts';
import { requireFreeNumber } from '../free-number.ts';
import { insertPerson } from '../store/person-store.ts';

export type AddPerson = { readonly networkId: NetworkId; readonly details: PersonDetails };

/**
 * Adds a person to a network. Look for who they may be first: `possibleDuplicates` where somebody can be asked,
 * `knownTo` where nobody can. Part of a command that is sent once, such as a referral.
 */
export async function addPerson(work: Work, { networkId, details }: AddPerson): Promise<PersonId> {
  requirePermission(work, 'people.add');

  const id = newId<PersonId>();
  await requireFreeNumber(work, id, details);
  await Promise.all([
    insertPerson(work, { id, networkId, details }),
    audit(work, 'people.added', { type: 'person', id, personId: id, networkId }),
  ]);
  return id;
}
