import type { Work } from '#platform/work.ts';

import { hitsIn } from '../store/search-store.ts';
import type { Hit, Hits, Position } from '../store/search-store.ts';
import type { Narrowing } from './narrowing.ts';
import type { Tier } from './query.ts';
import type { Reading } from './reading.ts';

/** What is found already, of the first page. */
export type Known = ReadonlyMap<Tier, Hits>;

export type PageWanted = {
  readonly reading: Reading;
  readonly narrowing: Narrowing;
  readonly after: Position | null;
  readonly before: Position | null;
  readonly limit: number;
  readonly known: Known;
};

export type PageOfHits = {
  /** In their order; as many as were asked for, or fewer. */
  readonly hits: readonly Hit[];
  /** How words were read when the last of them was asked for. */
  readonly mark: string;
  /** Of what is found at any hours, where nothing is found at those asked for: as far as it came with that. */
  readonly atAnyHours: Known;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
};

/** A page: services with every word first, then those with some, forwards or backwards from a position. */
export async function pageOfHits(work: Work, wanted: PageWanted): Promise<PageOfHits> {
  const backwards = wanted.before !== null;
  const from = wanted.before ?? wanted.after;
  const room = wanted.limit + 1;
  const hits: Hit[] = [];
  const atAnyHours = new Map<Tier, Hits>();
  let mark = '';
  for (const tier of tiersFrom(wanted.reading, from, backwards)) {
    const limit = room - hits.length;
    if (limit === 0) break;
    const within = from?.tier === tier ? from : null;
    const { reading, narrowing, known } = wanted;
    const found =
      known.get(tier) ?? (await hitsIn(work, { reading, narrowing, tier, from: within, backwards, limit }));
    if (backwards) hits.unshift(...found.hits);
    else hits.push(...found.hits.slice(0, limit));
    if (found.atOtherHours) atAnyHours.set(tier, { ...found, hits: found.atOtherHours, atOtherHours: null });
    mark = found.mark;
  }
  const isFull = hits.length === room;
  const found = { mark, atAnyHours };
  if (backwards) return { ...found, hits: hits.slice(-wanted.limit), hasBefore: isFull, hasAfter: true };
  return { ...found, hits: hits.slice(0, wanted.limit), hasBefore: from !== null, hasAfter: isFull };
}

/** The tiers that are still to come, in the order in which they are read. */
function tiersFrom(reading: Reading, from: Position | null, backwards: boolean): readonly Tier[] {
  const all: readonly Tier[] = reading.some === '' ? ['every'] : ['every', 'some'];
  if (from === null) return all;
  const at = all.indexOf(from.tier);
  return backwards ? all.slice(0, at + 1).toReversed() : all.slice(Math.max(at, 0));
}
