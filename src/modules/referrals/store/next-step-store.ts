import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { NextStep } from '../domain/next-step.ts';
import type { EpisodeId } from '../domain/referral.ts';
import type { Episode } from './episode-store.ts';
import { db } from './tables.ts';

export async function nextStepOf(work: Work, episodeId: EpisodeId): Promise<NextStep | null> {
  const [row] = await stepOf(work, episodeId);
  return row ?? null;
}

const stepOf = compiledOnce((work, episodeId: EpisodeId) =>
  db(work)
    .selectFrom('referrals.next_step')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .select(['kind', 'due_at as dueAt', 'tries']),
);

/** Keeps the one next thing with an open episode, in place of what was planned before. */
export async function putNextStep(work: Work, episode: Episode, step: NextStep): Promise<void> {
  const planned = { worker_id: episode.workerId, kind: step.kind, due_at: step.dueAt, tries: step.tries };
  await db(work)
    .insertInto('referrals.next_step')
    .values({
      network_id: episode.networkId,
      episode_id: episode.id,
      person_id: episode.personId,
      ...planned,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'episode_id']).doUpdateSet(planned))
    .execute();
}

export async function giveNextStepTo(
  work: Work,
  episodes: readonly Episode[],
  workerId: WorkerId,
): Promise<void> {
  await db(work)
    .updateTable('referrals.next_step')
    .set({ worker_id: workerId })
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', sql<EpisodeId>`any(${episodes.map(({ id }) => id)}::uuid[])`)
    .execute();
}

export async function dropNextStep(work: Work, episode: Episode): Promise<void> {
  await db(work)
    .deleteFrom('referrals.next_step')
    .where('network_id', '=', episode.networkId)
    .where('episode_id', '=', episode.id)
    .execute();
}

export type DueStep = NextStep & {
  readonly episodeId: EpisodeId;
  readonly personId: PersonId;
  /** What they hoped for when they were referred. */
  readonly hopes: string | null;
};

export const mostDue = 200;

/** What a worker has to do before an instant, the longest due first. */
export const dueSteps: (work: Work, workerId: WorkerId, before: Date) => Promise<readonly DueStep[]> =
  compiledOnce((work: Work, workerId: WorkerId, before: Date) =>
    db(work)
      .selectFrom('referrals.next_step as n')
      .where('n.network_id', '=', withinReach(work))
      .where('n.worker_id', '=', workerId)
      .where('n.due_at', '<', before)
      .select([
        'n.episode_id as episodeId',
        'n.person_id as personId',
        'n.kind',
        'n.due_at as dueAt',
        'n.tries',
        openingHopes(work).as('hopes'),
      ])
      .orderBy('n.due_at')
      .orderBy('n.episode_id')
      .limit(mostDue),
  );

/** Of the referral that the episode was opened for. */
function openingHopes(work: Work) {
  return sql<string | null>`(select r.hopes from referrals.decision d
    join referrals.referral r on r.network_id = d.network_id and r.id = d.referral_id
    where d.network_id = ${withinReach(work)} and d.episode_id = n.episode_id
      and d.outcome = 'accepted' and r.hopes <> ''
    order by d.decided_at desc, d.referral_id limit 1)`;
}
