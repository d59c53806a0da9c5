import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export type Source = {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly zone: string;
};

/** Notes that a source is read now, for the first time or again. */
export async function keepSource(work: Work, source: Source): Promise<void> {
  await db(work)
    .insertInto('directory.source')
    .values({ ...source, first_read_at: work.now, last_read_at: work.now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ format: source.format, zone: source.zone, last_read_at: work.now }),
    )
    .execute();
}

/** Hashes of what was written from a source, by source id. */
export async function hashesOf(
  work: Work,
  table: 'service' | 'organization',
  source: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db(work)
    .selectFrom(`directory.${table}`)
    .where('source', '=', source)
    .select(['source_id as sourceId', 'source_hash as hash'])
    .execute();
  return new Map(rows.map(({ sourceId, hash }) => [sourceId ?? '', hash ?? '']));
}

/** Ids in the source of services that were in it no longer when it was last read. */
export async function proposedForRemoval(work: Work, source: string): Promise<readonly string[]> {
  const rows = await db(work)
    .selectFrom('directory.import_record')
    .where('source', '=', source)
    .where('table_name', '=', 'services')
    .where('outcome', '=', 'proposed-for-removal')
    .select('source_id')
    .execute();
  return rows.map(({ source_id: id }) => id);
}

/** Begins a run. One of the same source that was killed, or still goes on, is broken off. */
export async function insertRun(
  work: Work,
  { id, source, total }: { id: string; source: string; total: number },
): Promise<void> {
  await db(work)
    .updateTable('directory.import_run')
    .set({ state: 'broken-off' })
    .where('source', '=', source)
    .where('state', '=', 'running')
    .execute();
  const begun = {
    state: 'running',
    started_at: work.now,
    started_by: work.actor.userId,
    services_total: total,
  } as const;
  await db(work)
    .insertInto('directory.import_run')
    .values({
      id,
      source,
      ...begun,
      services_done: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      finished_at: null,
      report: null,
    })
    .execute();
}

export type Step = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** @returns False when the run goes on no longer: another one of its source has begun. */
export async function stepOn(
  work: Work,
  runId: string,
  { read, added, changed, unchanged }: Step,
): Promise<boolean> {
  const { numUpdatedRows } = await db(work)
    .updateTable('directory.import_run')
    .set({
      services_done: sql`services_done + ${read}`,
      added: sql`added + ${added}`,
      changed: sql`changed + ${changed}`,
      unchanged: sql`unchanged + ${unchanged}`,
    })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function endRun(work: Work, runId: string, report: unknown): Promise<void> {
  await db(work)
    .updateTable('directory.import_run')
    .set({ state: 'finished', finished_at: work.now, report: JSON.stringify(report) })
    .where('id', '=', runId)
    .execute();
}

/** Says that a run ended before its source did. */
export async function breakOff(work: Work, runId: string): Promise<void> {
  await db(work)
    .updateTable('directory.import_run')
    .set({ state: 'broken-off' })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .execute();
}
