import type { Work } from '#platform/work.ts';

import { hitsIn } from '../store/search-store.ts';
import type { Hit, Position } from '../store/search-store.ts';
import type { Narrowing } from './narrowing.ts';
import type { Tier } from './query.ts';
import type { Reading } from './reading.ts';

export type PageWanted = {
  readonly reading: Reading;
  readonly narrowing: Narrowing;
  readonly after: Position | null;
  readonly before: Position | null;
  readonly limit: number;
};

export type PageOfHits = {
  /** In their order; as many as were asked for, or fewer. */
  readonly hits: readonly Hit[];
  /** How words were read when the last of them was asked for. */
  readonly mark: string;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
};

/** A page: services with every word first, then those with some, forwards or backwards from a position. */
export async function pageOfHits(work: Work, wanted: PageWanted): Promise<PageOfHits> {
  const backwards = wanted.before !== null;
  const from = wanted.before ?? wanted.after;
  const room = wanted.limit + 1;
  const hits: Hit[] = [];
  let mark = '';
  for (const tier of tiersFrom(wanted.reading, from, backwards)) {
    const limit = room - hits.length;
    if (limit === 0) break;
    const within = from?.tier === tier ? from : null;
    const { reading, narrowing } = wanted;
    const found = await hitsIn(work, { reading, narrowing, tier, from: within, backwards, limit });
    if (backwards) hits.unshift(...found.hits);
    else hits.push(...found.hits);
    mark = found.mark;
  }
  const isFull = hits.length === room;
  if (backwards) return { hits: hits.slice(-wanted.limit), mark, hasBefore: isFull, hasAfter: true };
  return { hits: hits.slice(0, wanted.limit), mark, hasBefore: from !== null, hasAfter: isFull };
}

/** The tiers that are still to come, in the order in which they are read. */
function tiersFrom(reading: Reading, from: Position | null, backwards: boolean): readonly Tier[] {
  const all: readonly Tier[] = reading.some === '' ? ['every'] : ['every', 'some'];
  if (from === null) return all;
  const at = all.indexOf(from.tier);
  return backwards ? all.slice(0, at + 1).toReversed() : all.slice(Math.max(at, 0));
}
