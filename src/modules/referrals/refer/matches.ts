import { nameOf, possibleDuplicates } from '#modules/people';
import type { PersonDetails, PersonId } from '#modules/people';
import type { OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** Somebody who may be meant, with just enough to tell them apart. */
export type Match = {
  readonly id: PersonId;
  readonly practiceId: OrganisationId | null;
  readonly name: string;
  readonly bornOn: LocalDate | null;
  /** The last three digits of their NHS number. */
  readonly numberEnding: string | null;
  readonly postcode: string | null;
};

/**
 * Whether whoever refers may be shown who is there already: practice staff among their own people, and those who
 * look people up for their work. A school or a charity is shown nobody.
 */
export function mayBeShownMatches(work: Work): boolean {
  return work.actor.practiceIds !== null || may(work.actor, 'people.search');
}

export async function matchesFor(work: Work, details: PersonDetails): Promise<readonly Match[]> {
  if (!mayBeShownMatches(work)) return [];
  const found = await possibleDuplicates(work, details);
  return found.map(({ person }) => ({
    id: person.id,
    practiceId: person.practiceId,
    name: nameOf(person).full,
    bornOn: person.bornOn,
    numberEnding: person.nhsNumber?.slice(-3) ?? null,
    postcode: person.postcode,
  }));
}
