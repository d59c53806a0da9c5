import type { Work } from '#platform/work.ts';

import { meantBy, nearest } from '../domain/spelling.ts';
import { countedWords, likeWords, partedWord, unknownWords } from '../store/words-store.ts';

/** The words with those that are in no listing exchanged for the ones that were meant; null when none was. */
export async function meantWords(work: Work, words: readonly string[]): Promise<string | null> {
  const unknown = new Set(await unknownWords(work, words));
  if (unknown.size === 0) return null;
  let isExchanged = false;
  const meant: string[] = [];
  for (const word of words) {
    const better = unknown.has(word) ? await meantWord(work, word) : null;
    isExchanged ||= better !== null;
    meant.push(better ?? word);
  }
  return isExchanged ? meant.join(' ') : null;
}

/** Two words that were typed as one, or the word with the fewest mistakes; the commonest of them. */
async function meantWord(work: Work, word: string): Promise<string | null> {
  const parted = await partedWord(work, word);
  if (parted !== null) return parted;
  const candidates = nearest(word, await likeWords(work, word));
  return meantBy(word, await countedWords(work, candidates));
}
