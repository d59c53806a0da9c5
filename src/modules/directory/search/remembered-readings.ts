import type { SearchWords } from '../domain/search-words.ts';
import { Recent } from '#platform/recent.ts';
import type { Work } from '#platform/work.ts';

import { readingOf } from './reading.ts';
import type { Reading, Widening } from './reading.ts';

/** By the words as they are searched for. Everyday words come again and again; each takes some kilobytes. */
const remembered = new Recent<string, Reading>(1_000);

/**
 * How words were read the last time that somebody searched with them; null when nobody did. Whoever uses it compares
 * its mark with the one that comes with what is found, and reads the words again when they differ.
 */
export function rememberedReading(words: SearchWords, widening: Widening): Reading | null {
  return remembered.known(keyOf(words, widening)) ?? null;
}

/** Reads words, and remembers how. */
export async function readAnew(work: Work, words: SearchWords, widening: Widening): Promise<Reading> {
  const reading = await readingOf(work, words, widening);
  // What stands in quotes or after a minus sign is another search each time.
  if (words.exact || reading.mark === '') return reading;
  remembered.keep(keyOf(words, widening), reading);
  return reading;
}

function keyOf({ text, exact }: SearchWords, { synonyms }: Widening): string {
  return `${exact ? 'exact' : ''} ${synonyms ? 'widely' : ''} ${text}`;
}
