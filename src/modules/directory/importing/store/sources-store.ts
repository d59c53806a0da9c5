import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Said } from '../provenance.ts';

export type SourceOf = {
  readonly source: string;
  readonly name: string;
  readonly format: string;
  /** What the listing is called there. */
  readonly sourceId: string | null;
  readonly said: Said;
  /** When the listing was written from it last, and when it was read last. */
  readonly writtenAt: Date | null;
  readonly readAt: Date;
};

/** Where a listing was read from, and what its source says; null of one that was added here. */
export async function sourceOf(work: Work, id: ServiceId): Promise<SourceOf | null> {
  const { rows } = await sql<SourceOf>`
    select k.source, o.name, o.format, s.source_id as "sourceId", k.said, r.started_at as "writtenAt",
      o.last_read_at as "readAt"
    from directory.field_source k
    join directory.service s on s.id = k.service_id
    join directory.source o on o.id = k.source
    left join directory.import_run r on r.id = k.run_id
    where k.service_id = ${id}`.execute(work.trx);
  return rows[0] ?? null;
}

export type RemarkedRecord = {
  readonly table: string;
  readonly key: string;
  readonly remarks: readonly string[];
};

const mostShown = 100;

/** Records of which something was said when the listing was read: its own first. */
export async function remarkedRecordsOf(work: Work, id: ServiceId): Promise<readonly RemarkedRecord[]> {
  const { rows } = await sql<RemarkedRecord>`
    select r.table_name as "table", r.source_id as key, r.remarks from (
      select table_name, source_id, remarks from directory.import_record
      where service_id = ${id} and remarks <> '{}'
      union all
      select split_part(m.name, ' ', 1), substr(m.name, strpos(m.name, ' ') + 1), string_to_array(m.said, ' ')
      from directory.field_source k cross join lateral unnest(k.records, k.remarks) m (name, said)
      where k.service_id = ${id} and m.said <> ''
    ) r
    order by r.table_name = 'services' desc, r.table_name, r.source_id limit ${mostShown}`.execute(work.trx);
  return rows;
}
