import { m } from '#text';
import { namesOfUsers } from '#modules/identity';
import { nameOf, searchPeople } from '#modules/people';
import type { SearchCursor } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { ageOn, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { openEpisodesFor } from '../store/caseload-store.ts';
import type { FoundPerson } from './pages/search.page.tsx';

export type Found = { readonly people: readonly FoundPerson[]; readonly next: SearchCursor | null };

/** People within reach by name, NHS number or birthday, and who supports them. */
export async function searchView(work: Work, words: string, after: SearchCursor | null): Promise<Found> {
  requirePermission(work, 'people.search');

  const { people, next } = await searchPeople(work, words, after ?? undefined);
  const open = await openEpisodesFor(
    work,
    people.map(({ id }) => id),
  );
  const names = await namesOfUsers(work, [...new Set([...open.values()].map(({ workerId }) => workerId))]);
  await audit(work, 'referrals.people-sought', {
    type: 'search',
    id: work.requestId,
    details: { found: people.length },
  });
  return {
    next,
    people: people.map((person) => {
      const worker = names.get(open.get(person.id)?.workerId ?? '');
      const { full, known } = nameOf(person);
      return {
        personId: person.id,
        name: full,
        known: known === person.givenName ? null : known,
        age: person.bornOn && ageOn(person.bornOn, dayOf(work.now)),
        support: worker ? m.referrals_people_found_with({ name: worker }) : m.referrals_people_found_nobody(),
      };
    }),
  };
}
