import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Versioned } from '#platform/versions.ts';
import type { Work } from '#platform/work.ts';

export type WordGroupId = string & { readonly __brand: 'WordGroupId' };

/** Words that mean the same to somebody who searches, and words for what helps. */
export type WordGroup = {
  readonly id: WordGroupId;
  readonly same: readonly string[];
  readonly leads: readonly string[];
};

/** More than editors will ever write by hand. */
const most = 2_000;

export async function wordGroups(work: Work): Promise<readonly WordGroup[]> {
  const { rows } = await sql<WordGroup>`
    select group_id as id, ${terms(false)} as same, ${terms(true)} as leads
    from directory.synonym group by group_id order by min(lower(term)) filter (where not leads), group_id
    limit ${most}::integer`.execute(work.trx);
  return rows;
}

/** One group, to be changed by nobody else until this work ends. */
export async function heldGroup(work: Work, id: WordGroupId): Promise<(WordGroup & Versioned) | null> {
  const { rows } = await sql<WordGroup & { version: number; changedBy: UserId; changedAt: Date }>`
    with held as (select * from directory.word_group where id = ${id} for update)
    select h.id, h.version, h.changed_by as "changedBy", h.changed_at as "changedAt",
      coalesce((select ${terms(false)} from directory.synonym where group_id = h.id), '{}') as same,
      coalesce((select ${terms(true)} from directory.synonym where group_id = h.id), '{}') as leads
    from held h`.execute(work.trx);
  return rows[0] ?? null;
}

/** Writes a group whole: new when there is none by that id. */
export async function writeGroup(work: Work, { id, same, leads }: WordGroup): Promise<void> {
  await sql`
    insert into directory.word_group as g (id, changed_by, changed_at)
    values (${id}, ${work.actor.userId}, ${work.now}::timestamptz)
    on conflict (id) do update set version = g.version + 1, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at`.execute(work.trx);
  await sql`delete from directory.synonym where group_id = ${id}`.execute(work.trx);
  // A term that is in both lists means the same: the stronger of the two.
  await sql`
    insert into directory.synonym (group_id, term, key, leads)
    select distinct on (directory.stems(x.term)) ${id}::uuid, x.term, directory.stems(x.term), x.leads
    from (
      select unnest(${same}::text[]) as term, false as leads
      union all select unnest(${leads}::text[]), true
    ) x where directory.stems(x.term) <> ''
    order by directory.stems(x.term), x.leads, x.term`.execute(work.trx);
  await sql`
    insert into directory.word (word)
    select distinct w from unnest(${[...same, ...leads]}::text[]) term,
      regexp_split_to_table(lower(directory.plain(term)), '[^[:alpha:]]+') w
    where length(w) between 3 and 30 order by w on conflict do nothing`.execute(work.trx);
}

export async function removeGroup(work: Work, id: WordGroupId): Promise<void> {
  await sql`delete from directory.word_group where id = ${id}`.execute(work.trx);
}

function terms(leads: boolean) {
  return sql`coalesce(array_agg(term order by lower(term)) filter (where ${leads ? sql`leads` : sql`not leads`}), '{}')`;
}
