import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { NextStep } from '../domain/next-step.ts';
import type { EpisodeId } from '../domain/referral.ts';
import type { Episode } from './episode-store.ts';
import { db } from './tables.ts';

export async function nextStepOf(work: Work, episodeId: EpisodeId): Promise<NextStep | null> {
  const row = await db(work)
    .selectFrom('referrals.next_step')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .select(['kind', 'due_at as dueAt', 'tries'])
    .executeTakeFirst();
  return row ?? null;
}

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
  readonly openedAt: Date;
};

/** What a worker has to do before an instant, the longest due first: at most 200. */
export function dueSteps(work: Work, workerId: WorkerId, before: Date): Promise<readonly DueStep[]> {
  return db(work)
    .selectFrom('referrals.next_step as n')
    .innerJoin('referrals.episode as e', (join) =>
      join.onRef('e.network_id', '=', 'n.network_id').onRef('e.id', '=', 'n.episode_id'),
    )
    .where('n.network_id', '=', withinReach(work))
    .where('n.worker_id', '=', workerId)
    .where('n.due_at', '<', before)
    .select([
      'n.episode_id as episodeId',
      'n.person_id as personId',
      'n.kind',
      'n.due_at as dueAt',
      'n.tries',
      'e.opened_at as openedAt',
    ])
    .orderBy('n.due_at')
    .orderBy('n.episode_id')
    .limit(200)
    .execute();
}
