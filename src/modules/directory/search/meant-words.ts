import type { Work } from '#platform/work.ts';

import { meantBy, nearest } from '../domain/spelling.ts';
import { countedWords, strangeWords } from '../store/words-store.ts';

/**
 * The words with those that are in no listing exchanged for the ones that were meant: two words that were typed as
 * one, or the word with the fewest mistakes, the commonest of them. Null when none was.
 */
export async function meantWords(work: Work, words: readonly string[]): Promise<string | null> {
  const strange = await strangeWords(work, words);
  if (strange.length === 0) return null;
  const candidates = strange.flatMap(({ word, parted, like }) =>
    parted === null ? nearest(word, like) : [],
  );
  const counted = await countedWords(work, [...new Set(candidates)]);
  const meant = new Map(strange.map(({ word, parted }) => [word, parted ?? meantBy(word, counted)]));
  const read = words.map((word) => meant.get(word) ?? word).join(' ');
  return read === words.join(' ') ? null : read;
}
