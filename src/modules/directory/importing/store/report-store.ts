import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { ImportRecordRow } from '../../store/tables.ts';
import { countedTo } from '../domain/outcomes.ts';
import { db } from './tables.ts';

export type Outcome = ImportRecordRow['outcome'];

export type RecordToLookAt = {
  readonly source: string;
  readonly table: string;
  /** Its id in the source. */
  readonly key: string;
  readonly remarks: readonly string[];
  readonly serviceId: ServiceId | null;
  readonly serviceName: string | null;
};

export type Looking = {
  readonly outcome: Outcome;
  /** Of one source; null is of all. */
  readonly source: string | null;
  readonly after: { readonly source: string; readonly table: string; readonly key: string } | null;
  readonly limit: number;
};

/** As the database knows it. */
export type RecordKey = Pick<RecordToLookAt, 'source' | 'table' | 'key'>;

/** What an editor has looked at is passed over, until something else is remarked on it. */
const isUnseen = sql<boolean>`not exists (select from directory.import_record_seen seen
  where (seen.source, seen.table_name, seen.source_id) = (r.source, r.table_name, r.source_id)
    and seen.remarks = r.remarks)`;

/**
 * Records with one outcome, by source, table and id: one page. Services that were closed, and what an editor has looked
 * at, need no looking at.
 */
export function recordsWith(work: Work, looking: Looking): Promise<readonly RecordToLookAt[]> {
  const { outcome, source, after, limit } = looking;
  let query = db(work)
    .selectFrom('directory.import_record as r')
    .leftJoin('directory.service as s', 's.id', 'r.service_id')
    .where('r.outcome', '=', sql.lit(outcome))
    .where(isUnseen)
    .select(['r.source', 'r.table_name as table', 'r.source_id as key', 'r.remarks'])
    .select(['r.service_id as serviceId', 's.name as serviceName']);
  if (outcome === 'proposed-for-removal') query = query.where('s.status', '<>', 'defunct');
  if (source !== null) query = query.where('r.source', '=', source);
  if (after)
    query = query.where(
      sql<boolean>`(r.source, r.table_name, r.source_id) > (${after.source}, ${after.table}, ${after.key})`,
    );
  return query.orderBy('r.source').orderBy('r.table_name').orderBy('r.source_id').limit(limit).execute();
}

export async function countWith(work: Work, outcome: Outcome, source: string | null): Promise<number> {
  let query = db(work)
    .selectFrom('directory.import_record as r')
    .leftJoin('directory.service as s', 's.id', 'r.service_id')
    .where('r.outcome', '=', sql.lit(outcome))
    .where(isUnseen)
    .select('r.source_id')
    .limit(countedTo);
  if (outcome === 'proposed-for-removal') query = query.where('s.status', '<>', 'defunct');
  if (source !== null) query = query.where('r.source', '=', source);
  const { count } = await db(work)
    .selectFrom(query.as('some'))
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** @returns How many of them are there to be looked at. */
export async function markSeen(work: Work, keys: readonly RecordKey[]): Promise<number> {
  const rows = keys.map(({ source, table, key }) => ({ source, table_name: table, source_id: key }));
  const { numAffectedRows = 0n } = await sql`
    insert into directory.import_record_seen (source, table_name, source_id, remarks, seen_by, seen_at)
    select r.source, r.table_name, r.source_id, r.remarks, ${work.actor.userId}, ${work.now}
    from json_populate_recordset(null::directory.import_record, ${JSON.stringify(rows)}::json) asked
    join directory.import_record r using (source, table_name, source_id)
    where r.outcome in ('doubtful', 'left-out')
    order by r.source, r.table_name, r.source_id
    on conflict (source, table_name, source_id) do update
    set remarks = excluded.remarks, seen_by = excluded.seen_by, seen_at = excluded.seen_at`.execute(work.trx);
  return Number(numAffectedRows);
}

export type SourceName = { readonly id: string; readonly name: string };

export function sourceNames(work: Work): Promise<readonly SourceName[]> {
  return db(work)
    .selectFrom('directory.source')
    .select(['id', 'name'])
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
}
