import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { DuplicateId, Pair, PairState } from '../domain/pair.ts';
import type { Likeness } from '../domain/score.ts';
import { db } from './tables.ts';

export type Found = Likeness & { readonly one: ServiceId; readonly other: ServiceId };

/**
 * Writes what was found of some listings: an open pair that is not found again is gone, one that somebody has
 * decided about stays as it is.
 */
export async function writePairs(
  work: Work,
  compared: readonly ServiceId[],
  found: readonly Found[],
): Promise<void> {
  const rows = found.map(({ one, other, score, reasons }) => {
    const [one_id, other_id] = [one, other].toSorted();
    return { id: newId(), one_id, other_id, score, reasons, state: 'open', found_at: work.now };
  });
  await sql`
    delete from directory.duplicate d
    where d.state = 'open' and (d.one_id = any(${compared}::uuid[]) or d.other_id = any(${compared}::uuid[]))
      and not exists (
        select from json_populate_recordset(null::directory.duplicate, ${JSON.stringify(rows)}::json) f
        where f.one_id = d.one_id and f.other_id = d.other_id
      )`.execute(work.trx);
  await sql`
    insert into directory.duplicate as kept (id, one_id, other_id, score, reasons, state, found_at)
    select distinct on (one_id, other_id) id, one_id, other_id, score, reasons, state, found_at
    from json_populate_recordset(null::directory.duplicate, ${JSON.stringify(rows)}::json)
    order by one_id, other_id
    on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
    where kept.state = 'open'`.execute(work.trx);
}

export type ListedPair = Pair & {
  readonly oneName: string;
  readonly otherName: string;
  readonly oneBy: string | null;
  readonly otherBy: string | null;
  /** Which is kept when nobody says: the one that somebody looks after, else the one that was checked last. */
  readonly keepId: ServiceId;
  /** Of both listings, in the order of the pair. */
  readonly versions: string;
};

/** The most likely first; a page begins after another's last. */
export async function openPairs(
  work: Work,
  { after, limit }: { readonly after: Pick<Pair, 'score' | 'id'> | null; readonly limit: number },
): Promise<readonly ListedPair[]> {
  let query = db(work)
    .selectFrom('directory.duplicate as d')
    .innerJoin('directory.service as one', 'one.id', 'd.one_id')
    .innerJoin('directory.service as other', 'other.id', 'd.other_id')
    .leftJoin('directory.organization as oneOrganisation', 'oneOrganisation.id', 'one.organization_id')
    .leftJoin('directory.organization as otherOrganisation', 'otherOrganisation.id', 'other.organization_id')
    .where('d.state', '=', 'open')
    .select(['d.id', 'd.one_id as oneId', 'd.other_id as otherId', 'd.score', 'd.reasons', 'd.state'])
    .select(['one.name as oneName', 'other.name as otherName'])
    .select(['oneOrganisation.name as oneBy', 'otherOrganisation.name as otherBy'])
    .select(
      sql<ServiceId>`case when ${standing('other')} > ${standing('one')} then d.other_id else d.one_id end`.as(
        'keepId',
      ),
    )
    .select(sql<string>`concat(one.version, '.', other.version)`.as('versions'));
  if (after) query = query.where(sql<boolean>`(-d.score, d.id) > (${-after.score}, ${after.id}::uuid)`);
  return query.orderBy('d.score', 'desc').orderBy('d.id').limit(limit).execute();
}

function standing(which: 'one' | 'other') {
  return sql`(exists (select from directory.owner w where w.service_id = ${sql.ref(`${which}.id`)}),
    coalesce(${sql.ref(`${which}.assured_on`)}, '-infinity'))`;
}

export async function openPairCount(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from (select from directory.duplicate where state = 'open' limit 1000) as first_few`.execute(work.trx);
  return rows[0]?.count ?? 0;
}

export async function pairWith(work: Work, id: DuplicateId, held: 'held' | 'seen'): Promise<Pair | null> {
  const query = db(work)
    .selectFrom('directory.duplicate')
    .where('id', '=', id)
    .select(['id', 'one_id as oneId', 'other_id as otherId', 'score', 'reasons', 'state']);
  return (await (held === 'held' ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

export async function settlePair(work: Work, id: DuplicateId, state: PairState): Promise<void> {
  const settled = state === 'open' ? { at: null, by: null } : { at: work.now, by: work.actor.userId };
  await db(work)
    .updateTable('directory.duplicate')
    .set({ state, settled_at: settled.at, settled_by: settled.by })
    .where('id', '=', id)
    .execute();
}
