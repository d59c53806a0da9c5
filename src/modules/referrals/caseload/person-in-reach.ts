import { personOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { Refusal } from '#platform/refusal.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { EpisodeId } from '../domain/referral.ts';
import { lastEpisodeOf, lockEpisode } from '../store/episode-store.ts';
import type { Episode } from '../store/episode-store.ts';

export type PersonInReach = {
  readonly person: Person;
  /** The open episode, else the last one; null when there was none. */
  readonly episode: Episode | null;
};

/**
 * The gate of every page about one person. Network and practice bound everyone; whoever does not see the team's
 * people sees those whose open or last episode is their own.
 *
 * @throws Refusal `people.not-found`
 */
export async function personInReach(work: Work, personId: PersonId): Promise<PersonInReach> {
  const [person, episode] = await Promise.all([personOf(work, personId), lastEpisodeOf(work, personId)]);
  if (!isTheirs(work, episode)) throw new Refusal('not-found', 'people.not-found');
  return { person, episode };
}

/**
 * An episode that the actor reaches, locked until the work ends.
 *
 * @throws Refusal `referrals.no-such-episode`
 */
export async function episodeToChange(work: Work, id: EpisodeId): Promise<Episode> {
  const episode = await lockEpisode(work, id);
  if (!isTheirs(work, episode)) throw new Refusal('not-found', 'referrals.no-such-episode');
  return episode;
}

/**
 * The open episode of a person that the actor reaches, locked until the work ends.
 *
 * @throws Refusal `people.not-found` out of reach; `referrals.no-open-episode` when nobody supports them now.
 */
export async function openEpisodeToChange(
  work: Work,
  personId: PersonId,
): Promise<{ readonly person: Person; readonly episode: Episode }> {
  const { person, episode } = await personInReach(work, personId);
  const locked = episode && (await lockEpisode(work, episode.id));
  if (!locked || locked.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  return { person, episode: locked };
}

function isTheirs(work: Work, episode: Episode | null): boolean {
  return may(work.actor, 'people.see-team') || episode?.workerId === work.actor.userId;
}
