import { peopleOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

import { noWishes } from './domain/way-to-write.ts';
import type { TemplateName } from './domain/templates.ts';
import type { Way, WhyNot } from './domain/way-to-write.ts';
import { wishesOf } from './store/wish-store.ts';
import { blocksAmong, wayOf } from './way-of.ts';

/** By which way each of some people would be written to now, or why not: shown before anything is done. */
export async function waysTo(
  work: Work,
  template: TemplateName,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Way['channel'] | { readonly why: WhyNot }>> {
  const [people, wishes] = await Promise.all([peopleOf(work, personIds), wishesOf(work, personIds)]);
  const blockedBy = await blocksAmong(work, people);
  return new Map(
    [...people.values()].map((person) => {
      const way = wayOf(person, {
        template,
        wishes: wishes.get(person.id) ?? noWishes,
        blockedBy,
      });
      return [person.id, typeof way === 'string' ? { why: way } : way.channel];
    }),
  );
}
