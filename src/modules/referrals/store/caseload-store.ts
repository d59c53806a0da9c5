import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { NextStep } from '../domain/next-step.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { caseloadBound } from './episode-store.ts';
import { db } from './tables.ts';

/** Somebody on a caseload. */
export type CaseloadRow = {
  readonly episodeId: EpisodeId;
  readonly personId: PersonId;
  readonly workerId: WorkerId;
  readonly openedAt: Date;
  /** When they were last tried, spoken to or written about; null before the first time. */
  readonly lastContactAt: Date | null;
  /** Null only when nothing was planned. */
  readonly next: NextStep | null;
};

export type CaseloadCursor = { readonly openedAt: Date; readonly id: EpisodeId };

export const caseloadPage = 30;

export type CaseloadFilter = {
  /** Null is everybody within reach. */
  readonly workerId: WorkerId | null;
  readonly after: CaseloadCursor | null;
};

/** One page of open episodes, the newest first: one more than a page holds, when there is more. */
export async function caseloadPageOf(
  work: Work,
  { workerId, after }: CaseloadFilter,
): Promise<readonly CaseloadRow[]> {
  let query = openEpisodes(work);
  if (workerId) query = query.where('e.worker_id', '=', workerId);
  if (after) {
    query = query.where(sql<boolean>`(e.opened_at, e.id) < (${after.openedAt}, ${after.id}::uuid)`);
  }
  const rows = await query
    .orderBy('e.opened_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(caseloadPage + 1)
    .execute();
  return rows.map(toRow);
}

/** Everybody on one worker's caseload, the newest first: at most 500. */
export async function caseloadOf(work: Work, workerId: WorkerId): Promise<readonly CaseloadRow[]> {
  return (await rowsOf(work, workerId)).map(toRow);
}

const rowsOf = compiledOnce((work, workerId: WorkerId) =>
  openEpisodes(work)
    .where('e.worker_id', '=', workerId)
    .orderBy('e.opened_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(caseloadBound),
);

/** How many people a worker supports, without those who wait for it. */
export async function caseloadCount(work: Work, workerId: WorkerId): Promise<number> {
  const [row] = await countOf(work, workerId);
  return row?.open ?? 0;
}

const countOf = compiledOnce((work, workerId: WorkerId) =>
  db(work)
    .selectFrom('referrals.episode')
    .where('network_id', '=', withinReach(work))
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .where('waiting_since', 'is', null)
    .select(({ fn }) => [fn.countAll<number>().as('open')]),
);

/** The open episodes of some people, by person. */
export async function openEpisodesFor(
  work: Work,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, CaseloadRow>> {
  const rows = await openEpisodes(work)
    .where('e.person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.personId, toRow(row)]));
}

/** How many people each worker within reach supports, without those who wait; whoever has none is not in the map. */
export async function caseloadCounts(work: Work): Promise<ReadonlyMap<WorkerId, number>> {
  const rows = await db(work)
    .selectFrom('referrals.episode')
    .where('network_id', '=', withinReach(work))
    .where('closed_at', 'is', null)
    .where('waiting_since', 'is', null)
    .select(({ fn }) => ['worker_id as workerId', fn.countAll<number>().as('open')])
    .groupBy('worker_id')
    .execute();
  return new Map(rows.map(({ workerId, open }) => [workerId, open]));
}

type Row = Omit<CaseloadRow, 'next'> & { [Key in keyof NextStep]: NextStep[Key] | null };

function toRow({ kind, dueAt, tries, ...rest }: Row): CaseloadRow {
  return { ...rest, next: kind && dueAt ? { kind, dueAt, tries: tries ?? 0 } : null };
}

function openEpisodes(work: Work) {
  return db(work)
    .selectFrom('referrals.episode as e')
    .leftJoin('referrals.next_step as n', (join) =>
      join.onRef('n.network_id', '=', 'e.network_id').onRef('n.episode_id', '=', 'e.id'),
    )
    .where('e.network_id', '=', withinReach(work))
    .where('e.closed_at', 'is', null)
    .where('e.waiting_since', 'is', null)
    .select([
      'e.id as episodeId',
      'e.person_id as personId',
      'e.worker_id as workerId',
      'e.opened_at as openedAt',
      'n.kind',
      'n.due_at as dueAt',
      'n.tries',
      lastContact.as('lastContactAt'),
    ]);
}

const lastContact = sql<Date | null>`(select max(c.at) from referrals.contact c
  where c.network_id = e.network_id and c.episode_id = e.id)`;
