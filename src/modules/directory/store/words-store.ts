import { sql } from 'kysely';

import type { Candidate } from '../domain/spelling.ts';
import type { Work } from '#platform/work.ts';

/** Enough to tell a common word from a rare one, and quick to count. */
const mostCounted = 200;

/** The words, of some, that no listing has, neither as they stand nor as the stem or beginning of another. */
export async function unknownWords(work: Work, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select w.word from unnest(${words}::text[]) w (word)
    where length(w.word) > 2 and not exists (select from directory.word k where k.word = w.word)
      and not exists (
        select from directory.service_search x
        where x.search @@ (plainto_tsquery('english', w.word) || to_tsquery('simple', w.word || ':*'))
      ) and numnode(plainto_tsquery('english', w.word)) > 0`.execute(work.trx);
  return rows.map(({ word }) => word);
}

/** Words of the directory that look like one that it does not have. */
export async function likeWords(work: Work, word: string): Promise<readonly string[]> {
  if (word.length > 30) return [];
  // Two swapped letters in a short word leave little in common: lonley, lonely.
  await sql`select set_config('pg_trgm.similarity_threshold', '0.2', true)`.execute(work.trx);
  const { rows } = await sql<{ word: string }>`
    select w.word from directory.word w
    where w.word % ${word} and length(w.word) between ${word.length - 2}::integer and ${word.length + 2}::integer
    order by similarity(w.word, ${word}) desc, w.word limit 60`.execute(work.trx);
  return rows.map((row) => row.word);
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

/** Two known words that were typed without the space between them: lunchclub. Null when there are none. */
export async function partedWord(work: Work, word: string): Promise<string | null> {
  if (word.length < 6 || word.length > 40) return null;
  const { rows } = await sql<{ parted: string }>`
    select a.word || ' ' || b.word as parted from generate_series(3, ${word.length - 3}::integer) at
    join directory.word a on a.word = left(${word}, at) join directory.word b on b.word = substr(${word}, at + 1)
    order by abs(length(a.word) - length(b.word)), a.word limit 1`.execute(work.trx);
  return rows[0]?.parted ?? null;
}
