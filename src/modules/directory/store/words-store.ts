import { sql } from 'kysely';

import type { Candidate } from '../domain/spelling.ts';
import type { Work } from '#platform/work.ts';

/** Enough to tell a common word from a rare one, and quick to count. */
const mostCounted = 200;

/** A longer word is no mistake that anybody could mend. */
const longest = 40;

export type StrangeWord = {
  readonly word: string;
  /** Two known words that were typed without the space between them: lunchclub. */
  readonly parted: string | null;
  /** Words of the directory that look like it, the likest first. */
  readonly like: readonly string[];
};

/** The words, of some, that no listing has, neither as they stand nor as the stem or beginning of another. */
export async function strangeWords(work: Work, words: readonly string[]): Promise<readonly StrangeWord[]> {
  // Two swapped letters in a short word leave little in common: lonley, lonely.
  const alike = sql`select set_config('pg_trgm.similarity_threshold', '0.2', true)`.execute(work.trx);
  const [{ rows }] = await Promise.all([
    sql<StrangeWord>`
      select w.word, (
          select a.word || ' ' || b.word
          from (select at from generate_series(3, length(w.word) - 3) at limit ${longest}) parts
          join directory.word a on a.word = left(w.word, at) join directory.word b on b.word = substr(w.word, at + 1)
          order by abs(length(a.word) - length(b.word)), a.word limit 1
        ) as parted, array(
          select k.word from directory.word k
          where k.word % w.word and length(k.word) between length(w.word) - 2 and length(w.word) + 2
          order by similarity(k.word, w.word) desc, k.word limit 60
        ) as "like"
      from unnest(${words}::text[]) w (word)
      where length(w.word) between 3 and ${longest} and not exists (select from directory.word k where k.word = w.word)
        and not exists (
          select from directory.service_search x
          where x.search @@ (plainto_tsquery('english', w.word) || to_tsquery('simple', w.word || ':*'))
        ) and numnode(plainto_tsquery('english', w.word)) > 0`.execute(work.trx),
    alike,
  ]);
  return rows;
}

/** How many listings have each word, up to a bound. Those that only lead to others count as one. */
export async function countedWords(work: Work, words: readonly string[]): Promise<readonly Candidate[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<Candidate>`
    select w.word, greatest(
      (select count(*) from (
        select from directory.service_search x where x.search @@ to_tsquery('simple', w.word) limit ${mostCounted}
      ) few),
      (exists (select from directory.synonym s where s.key = directory.stems(w.word) and not s.leads))::integer
    ) as listings
    from unnest(${words}::text[]) w (word)`.execute(work.trx);
  return rows;
}
