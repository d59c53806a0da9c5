import { sql } from 'kysely';

import type { Candidate } from '../domain/spelling.ts';
import type { Work } from '#platform/work.ts';

/** The words, of some, that no listing has, neither as they stand nor as the stem or beginning of another. */
export async function unknownWords(work: Work, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${words}::text[]) as word
    where not exists (
      select from directory.service_search x where x.search @@ (plainto_tsquery('english', word) || to_tsquery('simple', word || ':*'))
    ) and numnode(plainto_tsquery('english', word)) > 0`.execute(work.trx);
  return rows.map(({ word }) => word);
}

/** Words of the directory that look like one that it does not have, with how many listings have each. */
export async function likeWords(work: Work, word: string): Promise<readonly Candidate[]> {
  // Two swapped letters in a short word leave little in common: lonley, lonely.
  await sql`select set_config('pg_trgm.similarity_threshold', '0.2', true)`.execute(work.trx);
  const { rows } = await sql<Candidate>`
    select near.word, (
      select count(*) from directory.service_search x where x.search @@ to_tsquery('simple', near.word)
    ) as listings
    from (
      select w.word from directory.word w where w.word % ${word}
      order by similarity(w.word, ${word}) desc, w.word limit 40
    ) near`.execute(work.trx);
  return rows;
}
