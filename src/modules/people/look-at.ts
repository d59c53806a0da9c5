import { audit } from '#platform/audit.ts';
import type { Work } from '#platform/work.ts';

import type { PersonId } from './domain/person.ts';

/** Writes down that somebody looked at a person's record: once a page, in the work that gathers it. */
export async function lookAt(work: Work, personId: PersonId): Promise<void> {
  await audit(work, 'people.looked', { type: 'person', id: personId, personId });
}
