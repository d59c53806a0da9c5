import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Said, SaidField } from '../provenance.ts';

export type SaidBefore = {
  readonly serviceId: ServiceId;
  readonly said: Said;
  /** Whether anything was changed here since. */
  readonly isChanged: boolean;
};

/** What the source said of some services when it was read last; nothing of those that are new. */
export async function saidBefore(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, SaidBefore>> {
  const { rows } = await sql<SaidBefore>`
    select k.service_id as "serviceId", k.said, k.version <> s.version as "isChanged"
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
};

/** Keeps what the source says now, and the version in which that was written. */
export async function keepSaid(work: Work, rows: readonly SaidNow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into directory.field_source as k (service_id, source, run_id, version, said, kept)
    select r.service_id, r.source, r.run_id, s.version, r.said, r.kept
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (service_id uuid, source text, run_id uuid, said jsonb, kept text[])
    join directory.service s on s.id = r.service_id
    on conflict (service_id) do update set source = excluded.source, run_id = excluded.run_id,
      version = excluded.version, said = excluded.said, kept = excluded.kept`.execute(work.trx);
}

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
