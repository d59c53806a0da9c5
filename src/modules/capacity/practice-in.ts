import { organisationsOf } from '#modules/identity';
import type { OrganisationId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

/** @throws Refusal `capacity.no-such-practice` also when it is out of reach. */
export async function practiceIn(work: Work, id: OrganisationId) {
  const practice = (await organisationsOf(work, 'practice')).find((one) => one.id === id);
  if (!practice) throw new Refusal('not-found', 'capacity.no-such-practice');
  return practice;
}
