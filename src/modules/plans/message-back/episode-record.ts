import { networks } from '#modules/identity';
import type { Person } from '#modules/people';
import { closuresOf, contactsOf, firstReferralOf } from '#modules/referrals';
import type { Closure, Contact, Episode, EpisodeId, KeptReferral } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import type { Worker } from '#modules/workforce';
import type { Work } from '#platform/work.ts';

import type { NotAskedBecause } from '../domain/closing.ts';
import type { Connection } from '../domain/connection.ts';
import type { Ons4Asked } from '../domain/message-facts.ts';
import type { Goal, Plan } from '../domain/plan.ts';
import { connectionsOfEpisodes } from '../store/connections.ts';
import { listenedAt } from '../store/listened-at.ts';
import { messagesBackAbout } from '../store/message-back.ts';
import type { MessageBack } from '../store/message-back.ts';
import { notAskedOf } from '../store/not-asked.ts';
import { ons4Of } from '../store/ons4.ts';
import { planOfEpisode } from '../store/plans.ts';

/** One person in one episode. */
export type Supported = { readonly person: Person; readonly episode: Episode };

/** What there is of one episode, as far as it may concern a practice. */
export type EpisodeRecord = Supported & {
  readonly referral: KeptReferral | null;
  /** Of this episode, the newest first. */
  readonly contacts: readonly Contact[];
  readonly listened: readonly Date[];
  readonly whatMatters: Plan['whatMatters'];
  readonly goals: readonly Goal[];
  /** Counts every change to the plan; 0 when there is none. */
  readonly edition: number;
  readonly ons4: readonly Ons4Asked[];
  readonly notAsked: NotAskedBecause | null;
  readonly connections: readonly Connection[];
  /** Null while it is open. */
  readonly closure: Pick<Closure, 'reason' | 'closedAt'> | null;
  /** Messages of this episode, the newest first. */
  readonly before: readonly MessageBack[];
  readonly worker: Pick<Worker, 'name' | 'phone' | 'email'>;
  readonly network: string;
};

/** The same of somebody who declined before there was an episode. */
export type RecordToTell = Omit<EpisodeRecord, 'episode'> & {
  readonly episode: Pick<Episode, 'networkId'> & { readonly id: EpisodeId | null };
};

export async function episodeRecordOf(work: Work, { person, episode }: Supported): Promise<EpisodeRecord> {
  const plan = await planOfEpisode(work, episode.id);
  const inEpisode = ({ episodeId }: { readonly episodeId: string | null }) => episodeId === episode.id;
  const contacts = (await contactsOf(work, person.id)).filter(inEpisode);
  const asked = (await ons4Of(work, person.id)).filter(inEpisode);
  return {
    person,
    episode,
    referral: await firstReferralOf(work, episode.id),
    contacts,
    listened: await listenedAt(work, episode.id),
    whatMatters: plan?.whatMatters ?? '',
    goals: plan?.goals ?? [],
    edition: plan?.edition ?? 0,
    ons4: asked.map(({ occasion, askedOn, answers }) => ({ occasion, on: askedOn, answers })),
    connections: await connectionsOfEpisodes(work, [episode.id]),
    before: (await messagesBackAbout(work, person.id)).filter(inEpisode),
    ...(await endOf(work, episode)),
    ...(await senderOf(work, episode)),
  };
}

async function endOf(work: Work, episode: Episode) {
  if (episode.closedAt === null) return { closure: null, notAsked: null };
  const [closure] = await closuresOf(work, [episode.id]);
  const notAsked = (await notAskedOf(work, episode.personId)).find(
    ({ episodeId }) => episodeId === episode.id,
  );
  const isOfThisEnd = notAsked !== undefined && closure !== undefined && notAsked.saidAt >= closure.closedAt;
  return { closure: closure ?? null, notAsked: isOfThisEnd ? notAsked.because : null };
}

async function senderOf(work: Work, { networkId, workerId }: Episode) {
  const network = (await networks(work)).find(({ id }) => id === networkId);
  return { worker: await workerOf(work, workerId), network: network?.name ?? '' };
}
