import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import { few } from './search-conditions.ts';
import { wordsMark } from './search-store.ts';

/** A word that was typed, as PostgreSQL looks for it. Queries are its own text form, safe to put together. */
export type TypedWord = {
  /** From 1. */
  readonly place: number;
  readonly word: string;
  /** Empty for words that everybody uses: "with", "to". */
  readonly stems: string;
  readonly plain: string;
  /** In some listing, or a word that leads to others. */
  readonly isKnown: boolean;
  /** Of the last of the words: what `Hit` has when it is still read so. */
  readonly mark: string;
};

/** A term of a group in which some of the typed words are. */
export type MetTerm = {
  /** The first of the typed words that it stands for, and how many. */
  readonly place: number;
  readonly length: number;
  readonly term: string;
  readonly leads: boolean;
  readonly query: string;
};

const longestTerm = 5;

export async function typedWords(work: Work, words: readonly string[]): Promise<readonly TypedWord[]> {
  const { rows } = await sql<TypedWord>`
    select w.place::integer as place, w.word, plainto_tsquery('english', w.word)::text as stems,
      plainto_tsquery('simple', w.word)::text as plain,
      exists (select from directory.word k where k.word = w.word) as "isKnown",
      ${sql.raw(wordsMark('last.word'))} as mark
    from unnest(${words}::text[]) with ordinality w (word, place)
    cross join (select ${words.at(-1) ?? ''}::text as word) last order by w.place`.execute(work.trx);
  return rows;
}

/** Other words for those that were typed, alone or some in a row, as the groups of editors have them. */
export async function metTerms(work: Work, words: readonly string[]): Promise<readonly MetTerm[]> {
  const { rows } = await sql<MetTerm>`
    with typed as materialized (
      select w.place::integer as place, directory.stems(w.word) as stem
      from unnest(${words}::text[]) with ordinality w (word, place)
    ), row_of as materialized (
      select a.place, n.length, (
        select string_agg(b.stem, ' ' order by b.place) from typed b where b.place between a.place and a.place + n.length - 1
      ) as key
      from typed a cross join generate_series(1, ${longestTerm}::integer) n (length)
      where a.place + n.length - 1 <= ${words.length}::integer
    ), met as materialized (
      select r.place, r.length, r.key, s.group_id from row_of r join directory.synonym s on s.key = r.key and not s.leads
    )
    select m.place, m.length, t.term, t.leads,
      coalesce(nullif(phraseto_tsquery('english', directory.plain(t.term))::text, ''),
        phraseto_tsquery('simple', directory.plain(t.term))::text) as query
    from met m join directory.synonym t on t.group_id = m.group_id and t.key <> m.key
    order by m.length desc, m.place, t.leads, t.term limit 160`.execute(work.trx);
  return rows;
}

/** What was typed with signs that mean something: "in quotes", or, -without. */
export async function signedQuery(work: Work, text: string): Promise<string> {
  const { rows } = await sql<{ query: string }>`
    select (websearch_to_tsquery('english', ${text}) || websearch_to_tsquery('simple', ${text}))::text as query`.execute(
    work.trx,
  );
  return rows[0]?.query ?? '';
}

/** Of some words, as queries, those that are in none: a word that is not among a few is looked for among more. */
export async function wordsInNoListing(work: Work, words: readonly string[]): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const isInNone = (among: string) => sql`(select count(*) from directory.service_search x
    where ${sql.raw(among)} and x.search @@ w.word::tsquery) = 0`;
  const { rows } = await sql<{ word: string }>`
    select w.word from unnest(${words}::text[]) w (word)
    where ${isInNone(few)} and ${isInNone('x.sample')} and ${isInNone('true')}`.execute(work.trx);
  return rows.map(({ word }) => word);
}

/** Whether more than about a fifth of the listings has what is asked for: by a few of them, and only a guess. */
export async function isBroad(work: Work, query: string): Promise<boolean> {
  const { rows } = await sql<{ isBroad: boolean }>`
    select 1280 * (select count(*) from directory.service_search x where ${sql.raw(few)} and x.search @@ ${query}::tsquery)
      > greatest(reltuples, 10000) as "isBroad"
    from pg_class where oid = 'directory.service_search'::regclass`.execute(work.trx);
  return rows[0]?.isBroad ?? false;
}
