import { personInReach } from '#modules/referrals';
import type { Episode } from '#modules/referrals';
import type { Person, PersonId } from '#modules/people';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

export type Supported = { readonly person: Person; readonly episode: Episode };

/**
 * The person, once it is sure that the actor reaches them, and the open episode that what is written belongs to.
 *
 * @throws Refusal `people.not-found` out of reach; `plans.no-open-episode` when nobody supports them now.
 */
export async function episodeToWriteIn(work: Work, personId: PersonId): Promise<Supported> {
  const { person, episode } = await personInReach(work, personId);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'plans.no-open-episode');
  return { person, episode };
}
