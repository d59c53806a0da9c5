import { sql } from 'kysely';

import type { ServiceId } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import type { ImportReport } from '../importing/report.ts';
import { recordsIn } from './import-records.ts';
import { db } from './tables.ts';
import type { ImportRecordRow } from './tables.ts';

export type ImportRun = {
  readonly id: string;
  readonly source: string;
  readonly state: 'running' | 'finished' | 'broken-off';
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly servicesTotal: number;
  readonly servicesDone: number;
  /** Null until it is finished. */
  readonly report: ImportReport | null;
};

/** The latest runs, newest first. */
export async function latestRuns(work: Work, source: string | null): Promise<readonly ImportRun[]> {
  let query = db(work)
    .selectFrom('directory.import_run')
    .select(['id', 'source', 'state', 'started_at as startedAt', 'finished_at as finishedAt'])
    .select(['services_total as servicesTotal', 'services_done as servicesDone'])
    .select(sql<ImportReport | null>`report`.as('report'));
  if (source !== null) query = query.where('source', '=', source);
  return query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(50).execute();
}

export type ImportedRecord = {
  readonly table: string;
  /** Its id in the source. */
  readonly key: string;
  readonly outcome: ImportRecordRow['outcome'];
  readonly remarks: readonly string[];
  readonly serviceId: ServiceId | null;
};

export type RecordFilter = {
  readonly source: string;
  readonly outcome?: ImportRecordRow['outcome'];
  /** Such as `mended:name:was-upper-case`. */
  readonly remark?: string;
  readonly after?: { readonly table: string; readonly key: string };
  readonly limit?: number;
};

/** What became of the records of a source, by table and id: one page of at most 200. */
export async function recordsOf(work: Work, filter: RecordFilter): Promise<readonly ImportedRecord[]> {
  const { source, outcome, remark, after, limit = 50 } = filter;
  const { rows } = await sql<ImportedRecord>`
    select table_name as "table", source_id as key, outcome, remarks, service_id as "serviceId"
    from (${recordsIn(source)}) r
    where (${outcome ?? null}::text is null or outcome = ${outcome ?? null})
      and (${remark ?? null}::text is null or ${remark ?? null} = any(remarks))
      and (table_name, source_id) > (${after?.table ?? ''}, ${after?.key ?? ''})
    order by table_name, source_id limit ${Math.min(limit, 200)}`.execute(work.trx);
  return rows;
}
