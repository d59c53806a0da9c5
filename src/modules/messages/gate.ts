import type { Person, PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

/** Lets in whoever may open pages about a person, and nobody else: known above this module, where caseloads are. */
export type Gate = (work: Work, personId: PersonId) => Promise<{ readonly person: Person }>;

/** Whose replies are listed: those people's, or everybody's when null. */
export type Own = (work: Work) => Promise<readonly PersonId[] | null>;

/** What is known of reach above this module. */
export type Reach = { readonly gate: Gate; readonly own: Own };
