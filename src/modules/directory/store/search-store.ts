import { sql } from 'kysely';

import type { ServiceId } from '../domain/listing.ts';
import type { SearchWords } from '../domain/search-words.ts';
import type { Work } from '#platform/work.ts';

/** Every word is in it, or only some are. */
export type Tier = 'every' | 'some';

/** Where a page of results ended. */
export type Position = {
  readonly tier: Tier;
  readonly score: number;
  readonly name: string;
  readonly id: ServiceId;
};

export type Hit = Position & { readonly total: number };

export type Wanted = {
  readonly words: SearchWords;
  /** A town, or the beginning of a postcode. */
  readonly near: string | null;
  readonly tier: Tier;
  readonly after: Position | null;
  readonly limit: number;
};

/**
 * Active services that have every word, or only some of them, best first: by what the words are found in,
 * then by name. `total` counts all of the tier.
 */
export async function hitsIn(
  work: Work,
  { words, near, tier, after, limit }: Wanted,
): Promise<readonly Hit[]> {
  const { rows } = await sql<Hit>`
    with asked as materialized (
      select ${everyWord(words)} as every, ${anyWord(words)} as some, phraseto_tsquery('simple', ${words.text}) as phrase
    ),
    hits as materialized (
      select s.id, s.name, (1000000 * (${rankBy('some')} + ${rankBy('phrase')}))::integer as score
      from directory.service_search x cross join asked join directory.service s on s.id = x.service_id
      where ${inTier(tier)} and ${isNear(near)}
    )
    select ${tier} as tier, score, name, id, (select count(*) from hits) as total from hits
    where ${comesAfter(after)}
    order by score desc, name collate "C", id
    limit ${limit}`.execute(work.trx);
  return rows;
}

/** All words, as stems or as they stand; the last may be the beginning of a word. */
function everyWord({ text, finished, last, exact }: SearchWords) {
  const whole = sql`websearch_to_tsquery('english', ${text}) || websearch_to_tsquery('simple', ${text})`;
  if (exact || last === '') return whole;
  return sql`${whole} || (plainto_tsquery('english', ${finished}) && ${beginningWith(last)})`;
}

/** Any of the words that mean something: "with" and "to" find everything and tell nothing. */
function anyWord({ words, last }: SearchWords) {
  const text = words.join(' ');
  const any = sql`replace(plainto_tsquery('english', ${text})::text, '&', '|')::tsquery`;
  return last.length < 3 ? any : sql`${any} || ${beginningWith(last)}`;
}

/** A name counts most; a long description must not win by its length. Words side by side count again. */
function rankBy(query: 'some' | 'phrase') {
  return sql`ts_rank('{0.05, 0.2, 0.5, 1}', x.search, ${sql.ref(`asked.${query}`)}, 1)`;
}

function beginningWith(word: string) {
  return sql`to_tsquery('simple', ${`${word}:*`})`;
}

function inTier(tier: Tier) {
  const every = sql<boolean>`x.search @@ asked.every`;
  return tier === 'every' ? every : sql<boolean>`x.search @@ asked.some and not ${every}`;
}

/** In a town of that name, or where the postcode begins so. */
function isNear(near: string | null) {
  if (near === null) return sql<boolean>`true`;
  const postcode = near.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const begins = sql<boolean>`starts_with(replace(a.postal_code, ' ', ''), ${postcode})`;
  return sql<boolean>`exists (
    select from directory.service_at_location at join directory.address a on a.location_id = at.location_id
    where at.service_id = s.id and (lower(a.city) = lower(${near}) or ${postcode !== ''} and ${begins})
  )`;
}

function comesAfter(after: Position | null) {
  if (after === null) return sql<boolean>`true`;
  const { score, name, id } = after;
  return sql<boolean>`(score < ${score} or (score = ${score}
    and (name collate "C", id) > (${name} collate "C", ${id}::uuid)))`;
}
