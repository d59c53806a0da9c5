import type { Person, PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

/** Lets in whoever may open pages about a person, and nobody else: known above this module, where caseloads are. */
export type Gate = (work: Work, personId: PersonId) => Promise<{ readonly person: Person }>;
