import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { arrayText } from '../../store/array-text.ts';
import type { Said, SaidField } from '../provenance.ts';

export type SaidBefore = {
  readonly serviceId: ServiceId;
  readonly said: Said;
  /** Whether anything was changed here, since then or before and still stands. */
  readonly isChanged: boolean;
};

/** What the source said of some services when it was read last; nothing of those that are new. */
export async function saidBefore(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, SaidBefore>> {
  const { rows } = await sql<SaidBefore>`
    select k.service_id as "serviceId", k.said, (k.version <> s.version or k.kept <> '{}') as "isChanged"
    from directory.field_source k
    join directory.service s on s.id = k.service_id
    where k.service_id = any(${ids}::uuid[])`.execute(work.trx);
  return new Map(rows.map((row) => [row.serviceId, row]));
}

export type SaidNow = {
  readonly service_id: ServiceId;
  readonly source: string;
  readonly run_id: string;
  readonly said: Said;
  readonly kept: readonly SaidField[];
  /** Records of it that were taken as they are or mended, as "table id". */
  readonly records: readonly string[];
  /** How each of them was mended, codes with a space between; none when none was. */
  readonly remarks: readonly string[];
};

/** Keeps what the source says now, and the version in which that was written. */
export async function keepSaid(work: Work, rows: readonly SaidNow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = (name: keyof SaidNow) => sql`${arrayText(rows.map((row) => row[name]))}::text[]`;
  await sql`
    insert into directory.field_source as k (service_id, source, run_id, version, said, kept, records, remarks)
    select s.id, r.source, r.run_id::uuid, s.version, r.said::jsonb, r.kept::text[], r.records::text[],
      r.remarks::text[]
    from unnest(${sql.join(columns.map(column))}) as r (${sql.join(columns.map((name) => sql.ref(name)))})
    join directory.service s on s.id = r.service_id::uuid
    on conflict (service_id) do update set source = excluded.source, run_id = excluded.run_id,
      version = excluded.version, said = excluded.said, kept = excluded.kept, records = excluded.records,
      remarks = excluded.remarks`.execute(work.trx);
}

const columns = ['service_id', 'source', 'run_id', 'said', 'kept', 'records', 'remarks'] as const;

export type Provenance = {
  readonly source: string;
  readonly said: Said;
  readonly kept: readonly SaidField[];
};

export async function provenanceOf(work: Work, id: ServiceId): Promise<Provenance | null> {
  const { rows } = await sql<Provenance>`
    select coalesce(o.name, k.source) as source, k.said, k.kept
    from directory.field_source k left join directory.source o on o.id = k.source
    where k.service_id = ${id}`.execute(work.trx);
  return rows[0] ?? null;
}
