import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import { Recent } from '#platform/recent.ts';
import type { Work } from '#platform/work.ts';

export type Audience = { readonly termId: string; readonly name: string; readonly listings: number };

/** More choices than these nobody reads. */
const most = 20;

/**
 * The people that listings are sorted by, as they were counted last, those of most listings first.
 *
 * @param mark As `Found` has it: they are asked for again only when it is another one, or none.
 */
export async function audiencesAt(work: Work, mark: string): Promise<readonly Audience[]> {
  const known = mark === '' ? undefined : remembered.known(mark);
  if (known) return known;
  const audiences = await counted(work);
  if (mark !== '') remembered.keep(mark, audiences);
  return audiences;
}

/** By the mark, which also says whether the last word that was typed is one that a listing has. */
const remembered = new Recent<string, readonly Audience[]>(4);

const counted = compiledOnce(
  () => sql<Audience>`
    select term_id as "termId", name, listings from directory.audience
    order by listings desc, name, term_id limit ${most}::integer`,
);

/**
 * Counts them again: terms whose taxonomy, branch or facet is of people and their circumstances, as in Open Referral
 * UK and the taxonomy of 211, and those of ours that are named so.
 *
 * @param named Lower case.
 */
export async function countAgain(work: Work, named: readonly string[]): Promise<number> {
  await sql`delete from directory.audience`.execute(work.trx);
  const { rows } = await sql`
    insert into directory.audience (term_id, name, listings)
    select t.id, t.name, count(distinct a.link_id)::integer
    from directory.taxonomy_term t
    join directory.taxonomy x on x.id = t.taxonomy_id
    left join directory.taxonomy_term p on p.id = t.parent_id
    join directory.attribute a on a.taxonomy_term_id = t.id and a.link_entity = 'service'
    join directory.service s on s.id = a.link_id and s.status = 'active'
    where x.name ~* ${ofPeople} or p.name ~* ${ofPeople} or t.facet ~* ${ofPeople}
      or lower(t.name) = any(${named}::text[])
    group by t.id, t.name order by 3 desc, t.id limit 200
    returning term_id`.execute(work.trx);
  return rows.length;
}

const ofPeople = 'population|circumstance|audience|eligib';
