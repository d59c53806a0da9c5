import type { SearchWords } from '../domain/search-words.ts';
import type { Work } from '#platform/work.ts';

import { readingOf } from './reading.ts';
import type { Reading, Widening } from './reading.ts';

/** Everyday words come again and again; each takes some kilobytes. */
const mostRemembered = 1_000;

/** By the words as they are searched for. The one that was used longest ago goes first. */
const remembered = new Map<string, Reading>();

/**
 * How words were read the last time that somebody searched with them; null when nobody did. Whoever uses it compares
 * its mark with the one that comes with what is found, and reads the words again when they differ.
 */
export function rememberedReading(words: SearchWords, widening: Widening): Reading | null {
  const key = keyOf(words, widening);
  const reading = remembered.get(key);
  if (!reading) return null;
  remembered.delete(key);
  remembered.set(key, reading);
  return reading;
}

/** Reads words, and remembers how. */
export async function readAnew(work: Work, words: SearchWords, widening: Widening): Promise<Reading> {
  const reading = await readingOf(work, words, widening);
  // What stands in quotes or after a minus sign is another search each time.
  if (words.exact || reading.mark === '') return reading;
  remembered.set(keyOf(words, widening), reading);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return reading;
}

function keyOf({ text, exact }: SearchWords, { synonyms }: Widening): string {
  return `${exact ? 'exact' : ''} ${synonyms ? 'widely' : ''} ${text}`;
}
