import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import { Recent } from '#platform/recent.ts';
import type { Work } from '#platform/work.ts';

/** A term that listings are sorted by, to choose from. */
export type OfferedTerm = { readonly termId: string; readonly name: string; readonly listings: number };

/** What a search offers to choose from, as it was counted last: each with those of most listings first. */
export type Offered = {
  /** For whom listings are. */
  readonly audiences: readonly OfferedTerm[];
  /** What they help with. */
  readonly needs: readonly OfferedTerm[];
};

/** More choices than these nobody reads. */
const most = 20;

/**
 * What there is to choose from.
 *
 * @param mark As `Found` has it: they are asked for again only when it is another one, or none.
 */
export async function offeredAt(work: Work, mark: string): Promise<Offered> {
  const known = mark === '' ? undefined : remembered.known(mark);
  if (known) return known;
  const rows = await counted(work);
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const offered = { audiences: of('audience'), needs: of('need') };
  if (mark !== '') remembered.keep(mark, offered);
  return offered;
}

/** By the mark, which also says whether the last word that was typed is one that a listing has. */
const remembered = new Recent<string, Offered>(4);

type Row = OfferedTerm & { readonly kind: 'audience' | 'need' };

const counted = compiledOnce(
  () => sql<Row>`
    (select 'audience' as kind, term_id as "termId", name, listings from directory.audience
     order by listings desc, name, term_id limit ${most}::integer)
    union all
    (select 'need', term_id, name, listings from directory.need
     order by listings desc, name, term_id limit ${most}::integer)`,
);

/**
 * Counts them again. Of people are terms whose taxonomy, branch or facet is of people and their circumstances, as in
 * Open Referral UK and the taxonomy of 211, and those of ours that are named so; all others are what listings help with.
 *
 * @param named Lower case.
 * @returns How many terms are in use.
 */
export async function countAgain(work: Work, named: readonly string[]): Promise<number> {
  await sql`delete from directory.audience`.execute(work.trx);
  await sql`delete from directory.need`.execute(work.trx);
  const { rows } = await sql<{ terms: number }>`
    with sorted as materialized (
      select substr(facet, 3)::uuid as term_id, count(*)::integer as listings
      from directory.service_search, unnest(facets) as facet
      where facet like 't:%'
      group by facet
    ), term as materialized (
      select c.term_id, t.name, c.listings,
        coalesce(x.name ~* ${ofPeople} or p.name ~* ${ofPeople} or t.facet ~* ${ofPeople}, false)
          or lower(t.name) = any(${named}::text[]) as is_of_people
      from sorted c
      join directory.taxonomy_term t on t.id = c.term_id
      join directory.taxonomy x on x.id = t.taxonomy_id
      left join directory.taxonomy_term p on p.id = t.parent_id
    ), audience as (
      insert into directory.audience (term_id, name, listings)
      select term_id, name, listings from term where is_of_people
      order by listings desc, term_id limit ${mostKept}
    ), need as (
      insert into directory.need (term_id, name, listings)
      select term_id, name, listings from term where not is_of_people
      order by listings desc, term_id limit ${mostKept}
    )
    select count(*)::integer as terms from term`.execute(work.trx);
  return rows[0]?.terms ?? 0;
}

const mostKept = 200;
const ofPeople = 'population|circumstance|audience|eligib';
