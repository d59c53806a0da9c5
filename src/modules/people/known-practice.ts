import { organisationsOf } from '#modules/identity';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Person, PersonDetails } from './domain/person.ts';

/** @throws Refusal `people.no-such-practice` unless it is a practice of the person's network, or was theirs before. */
export async function requireKnownPractice(
  work: Work,
  before: Person,
  { practiceId }: PersonDetails,
): Promise<void> {
  if (practiceId === null || practiceId === before.practiceId) return;
  const practices = await organisationsOf(work, 'practice');
  const isKnown = practices.some(({ id, networkId }) => id === practiceId && networkId === before.networkId);
  if (!isKnown) throw new Refusal('invalid', 'people.no-such-practice');
}
