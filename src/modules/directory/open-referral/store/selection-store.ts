import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { Filter, Kind } from '../domain/asked.ts';
import type { PageAsked } from '../domain/envelope.ts';
import { planForValues } from '#platform/plan-for-values.ts';
import type { Work } from '#platform/work.ts';

import { bestIds } from './best-store.ts';
import { countedBefore, keepCount } from './counted.ts';
import { runsSomething } from './published.ts';
import { narrowed } from './narrowing.ts';
import type { Near } from './narrowing.ts';

export type Wanted = { readonly kind: Kind; readonly filter: Filter; readonly near: Near | null };

export type PageOfIds = { readonly total: number; readonly ids: readonly string[] };

/**
 * One page of ids, and how many there are on all, both as of the same moment.
 *
 * The order is total and does not depend on anything that changes: ids, which a record keeps for ever. Whatever
 * is edited while somebody turns the pages stays where it is. What is added may move others one further, so that
 * they are seen twice and never missed; only what is hidden meanwhile moves others back. Who must have all exactly
 * asks for `minimal` or `ndjson`, which go on from the last id and not from a number. What words are searched for
 * comes best first, and what is near a postcode nearest first, and then by id.
 */
export async function pageOfIds(work: Work, wanted: Wanted, asked: PageAsked): Promise<PageOfIds> {
  const words = wordsAlone(wanted);
  return words === null ? pageOfAll(work, wanted, asked) : bestIds(work, words, asked);
}

/** What services are searched for when nothing else narrows them. */
function wordsAlone({ kind, filter }: Wanted): string | null {
  const { search, ...others } = filter;
  const isNarrowed = Object.values(others).some((value) => value !== null && value !== false);
  return kind === 'services' && !isNarrowed ? search : null;
}

async function pageOfAll(work: Work, wanted: Wanted, { page, perPage }: PageAsked): Promise<PageOfIds> {
  const selections = selectionsOf(wanted);
  const offset = (page - 1) * perPage;
  const [, answer] = await Promise.all([
    uncompiled(work),
    sql<{ state: string; ids: readonly string[] }>`
      select ${stateNow} as state, array(${firstOf(selections, { offset, limit: perPage + 1 })}) as ids`.execute(
      work.trx,
    ),
  ]);
  const { state = '', ids = [] } = answer.rows[0] ?? {};
  const total = await countOf(work, {
    list: JSON.stringify([wanted.kind, wanted.filter]),
    state,
    selections,
  });
  return { total: totalBy({ offset, perPage, found: ids.length }, total), ids: ids.slice(0, perPage) };
}

/** Large tables make the planner think that compiling a query pays: for a page it takes a hundred times as long. */
async function uncompiled(work: Work): Promise<void> {
  await Promise.all([sql`set local jit = off`.execute(work.trx), planForValues(work)]);
}

type Count = { readonly list: string; readonly state: string; readonly selections: readonly Selection[] };

async function countOf(work: Work, { list, state, selections }: Count): Promise<number> {
  const counted = countedBefore(list);
  if (counted?.state === state) return counted.total;
  const counts = selections.map(({ rows }) => sql`(select count(*) ${rows})`);
  const { rows } = await sql<{ total: number }>`select ${sql.join(counts, sql` + `)} as total`.execute(
    work.trx,
  );
  const total = rows[0]?.total ?? 0;
  keepCount(list, { total, state });
  return total;
}

/** What was counted a moment ago must not end the pages early or late: this page knows whether there is another. */
function totalBy(
  { offset, perPage, found }: Record<'offset' | 'perPage' | 'found', number>,
  total: number,
): number {
  if (found > perPage) return Math.max(total, offset + found);
  return found > 0 || offset === 0 ? offset + found : total;
}

/** Another whenever a service, an organisation or a place changes, and in every database. */
const stateNow = sql<string>`concat_ws(' ', current_database(),
  (select max(changed_at) from directory.service), (select max(changed_at) from directory.organization),
  (select max(changed_at) from directory.location), (select max(last_read_at) from directory.source))`;

/** The next ids after one, in their own order: for reading everything. */
export async function idsAfter(
  work: Work,
  wanted: Wanted,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly string[]> {
  const onward = selectionsOf(wanted).map(({ rows, id }) => ({
    id,
    order: id,
    rows: after === null ? rows : sql`${rows} and ${id} > ${after}::uuid`,
  }));
  const [, answer] = await Promise.all([
    uncompiled(work),
    sql<{ id: string }>`${firstOf(onward, { offset: 0, limit })}`.execute(work.trx),
  ]);
  return answer.rows.map((row) => row.id);
}

type Selection = {
  readonly rows: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
};

type Slice = { readonly offset: number; readonly limit: number };

/** The ids of a slice. Of two tables, each gives as many as there can be of it, in the order of its own index. */
function firstOf(selections: readonly Selection[], { offset, limit }: Slice): RawBuilder<unknown> {
  const [only] = selections;
  if (only && selections.length === 1) {
    const { id, rows, order } = only;
    return sql`select ${id}::text as id ${rows} order by ${order} limit ${limit} offset ${offset}`;
  }
  const each = selections.map(
    ({ id, rows }) => sql`(select ${id} as id ${rows} order by ${id} limit ${offset + limit})`,
  );
  return sql`select id::text as id from (${sql.join(each, sql` union all `)}) as both_tables
    order by both_tables.id limit ${limit} offset ${offset}`;
}

function selectionsOf({ kind, filter, near }: Wanted): readonly Selection[] {
  const { joins, conditions, order } = narrowed(kind, filter, near);
  return sources[kind].map(({ from, id, condition }) => ({
    rows: sql`from ${from} ${joins} where ${sql.join([...(condition ? [condition] : []), ...conditions], sql` and `)}`,
    id,
    order: order === null ? id : sql`${order}, ${id}`,
  }));
}

type Source = {
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly condition?: RawBuilder<unknown>;
};

const sources: Readonly<Record<Kind, readonly Source[]>> = {
  services: [{ from: sql`directory.service s`, id: sql`s.id` }],
  service_at_locations: [
    {
      from: sql`directory.service_at_location x join directory.service s on s.id = x.service_id`,
      id: sql`x.id`,
    },
  ],
  // As `organizations` of published.ts: those that run something, and groups that are their own.
  organizations: [
    { from: sql`directory.organization x`, id: sql`x.id`, condition: runsSomething('x') },
    {
      from: sql`directory.service x`,
      id: sql`x.id`,
      condition: sql`x.organization_id is null and x.status in ('active', 'temporarily closed')`,
    },
  ],
  taxonomies: [{ from: sql`directory.taxonomy x`, id: sql`x.id` }],
  taxonomy_terms: [{ from: sql`directory.taxonomy_term x`, id: sql`x.id` }],
};
