import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId, Status } from '../../domain/listing.ts';
import { fillable, partTables } from '../domain/merging.ts';
import type { Before, Columns, PartTable } from '../domain/merging.ts';
import type { DuplicateId, MergeId } from '../domain/pair.ts';
import { db } from './tables.ts';

export type Mergeable = {
  readonly id: ServiceId;
  readonly status: Status;
  readonly mergedInto: ServiceId | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
  readonly columns: Columns;
};

/** Both listings of a pair, held until the work is done. */
export async function holdBoth(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, Mergeable>> {
  const { rows } = await sql<Mergeable>`
    select id, status, merged_into as "mergedInto", version, changed_by as "changedBy", changed_at as "changedAt",
      to_jsonb(s) as columns
    from directory.service s where id = any(${ids}::uuid[]) order by id for update`.execute(work.trx);
  return new Map(rows.map((row) => [row.id, row]));
}

type Two = { readonly keptId: ServiceId; readonly mergedId: ServiceId };

/** Writes what the kept listing takes, and leads the other to it. @returns The rows that were added. */
export async function join(
  work: Work,
  { keptId, mergedId }: Two,
  filled: Columns,
): Promise<Pick<Before, 'added' | 'said'>> {
  await fill(work, keptId, filled);
  const added: Partial<Record<PartTable, readonly string[]>> = {};
  const said: Record<string, string> = {};
  for (const table of partTables) {
    const take = table === 'directory.contact' ? takeContacts : takeParts;
    const taken = await take(work, table, { keptId, mergedId });
    if (taken.length > 0) added[table] = taken.map(({ id }) => id);
    for (const { id, hash } of taken) said[id] = hash;
  }
  await sql`
    update directory.service set merged_into = ${keptId}, ${changed(work)} where id = ${mergedId}`.execute(
    work.trx,
  );
  return { added, said };
}

/** A row that was taken, and what it says. */
type Taken = { readonly id: string; readonly hash: string };

function hashOfRow(row: RawBuilder<unknown>) {
  return sql<string>`md5(to_jsonb(${row})::text)`;
}

async function fill(work: Work, keptId: ServiceId, filled: Columns): Promise<void> {
  const sets = columnsIn(filled).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update directory.service set ${sql.join([...sets, changed(work)])} where id = ${keptId}`.execute(
    work.trx,
  );
}

async function takeParts(work: Work, table: PartTable, { keptId, mergedId }: Two): Promise<readonly Taken[]> {
  const owner = sql.ref(ownerOf(table));
  const { rows } = await sql<Taken>`
    insert into ${sql.table(table)} as own
    select taken.* from ${sql.table(table)} x, lateral jsonb_populate_record(
      null::${sql.table(table)},
      to_jsonb(x) || jsonb_build_object('id', gen_random_uuid(), ${sql.lit(ownerOf(table))}, ${keptId}::text)
    ) taken
    where x.${owner} = ${mergedId}
      and not exists (select from ${sql.table(table)} own where own.${owner} = ${keptId} and ${isSame(table)})
    returning own.id, ${hashOfRow(sql`own`)} as hash`.execute(work.trx);
  return rows;
}

/** A telephone is taken when its number is another, however it is written; of the rest all or nothing. */
function isSame(table: PartTable) {
  if (table !== 'directory.phone') return sql`true`;
  const digits = (of: string) =>
    sql`regexp_replace(regexp_replace(${sql.ref(`${of}.number`)}, '\\D', '', 'g'), '^(00)?44', '0')`;
  return sql`${digits('own')} = ${digits('x')}`;
}

/** Contacts that the kept one does not have by name or address, each with its telephones. */
async function takeContacts(work: Work, _: PartTable, { keptId, mergedId }: Two): Promise<readonly Taken[]> {
  const { rows } = await sql<Taken>`
    with taken as materialized (
      select x.*, gen_random_uuid() as as_id from directory.contact x
      where x.service_id = ${mergedId} and not exists (
        select from directory.contact own
        where own.service_id = ${keptId} and (lower(own.email) = lower(x.email) or lower(own.name) = lower(x.name)))
    ), contacts as (
      insert into directory.contact as own
      select c.* from taken, lateral jsonb_populate_record(
        null::directory.contact, to_jsonb(taken) || jsonb_build_object('id', as_id, 'service_id', ${keptId}::text)
      ) c returning own.id, ${hashOfRow(sql`own`)} as hash
    ), phones as (
      insert into directory.phone
      select p.* from taken join directory.phone x on x.contact_id = taken.id, lateral jsonb_populate_record(
        null::directory.phone, to_jsonb(x) || jsonb_build_object('id', gen_random_uuid(), 'contact_id', as_id)
      ) p
    )
    select id, hash from contacts`.execute(work.trx);
  return rows;
}

/** Takes back what was taken, as far as nobody has changed it since, and lets the other stand for itself again. */
export async function part(work: Work, { keptId, mergedId }: Two, before: Before): Promise<void> {
  const sets = columnsIn(before.filled).map(
    ([column, value]) =>
      sql`${sql.ref(column)} = case when ${sql.ref(column)} = ${value} then null else ${sql.ref(column)} end`,
  );
  await sql`update directory.service set ${sql.join([...sets, changed(work)])} where id = ${keptId}`.execute(
    work.trx,
  );
  for (const table of partTables) {
    const ids = before.added[table] ?? [];
    if (ids.length === 0) continue;
    await sql`
      delete from ${sql.table(table)} own where id = any(${ids}::uuid[]) and ${sql.ref(ownerOf(table))} = ${keptId}
        and ${hashOfRow(sql`own`)} = coalesce(${JSON.stringify(before.said ?? {})}::jsonb ->> own.id::text,
          ${hashOfRow(sql`own`)})`.execute(work.trx);
  }
  await sql`
    update directory.service set merged_into = null, status = ${before.status}, ${changed(work)}
    where id = ${mergedId}`.execute(work.trx);
}

export type Merge = Two & { readonly id: MergeId; readonly before: Before };

export async function writeMerge(
  work: Work,
  { keptId, mergedId, before, pairId }: Two & { readonly before: Before; readonly pairId: DuplicateId },
): Promise<void> {
  await db(work)
    .insertInto('directory.merge')
    .values({
      id: newId<MergeId>(),
      pair_id: pairId,
      kept_id: keptId,
      merged_id: mergedId,
      before: JSON.stringify(before),
      merged_at: work.now,
      merged_by: work.actor.userId,
      undone_at: null,
      undone_by: null,
    })
    .execute();
}

/** The merge of a pair that stands. */
export async function mergeOf(work: Work, pairId: DuplicateId): Promise<Merge | null> {
  const { rows } = await sql<Merge>`
    select id, kept_id as "keptId", merged_id as "mergedId", before from directory.merge
    where pair_id = ${pairId} and undone_at is null order by merged_at desc, id desc limit 1`.execute(
    work.trx,
  );
  return rows[0] ?? null;
}

export async function writeUndone(work: Work, id: MergeId): Promise<void> {
  await db(work)
    .updateTable('directory.merge')
    .set({ undone_at: work.now, undone_by: work.actor.userId })
    .where('id', '=', id)
    .execute();
}

function columnsIn(columns: Columns) {
  return fillable.flatMap((column) => {
    const value = columns[column];
    return value === undefined ? [] : [[column, value] as const];
  });
}

/** An attribute may be of something else than a service; its id tells, because ids are never used twice. */
function ownerOf(table: PartTable): string {
  return table === 'directory.attribute' ? 'link_id' : 'service_id';
}

function changed(work: Work) {
  return sql`version = version + 1, changed_by = ${work.actor.userId}, changed_at = ${work.now}`;
}
