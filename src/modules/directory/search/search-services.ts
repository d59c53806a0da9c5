import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { searchWords } from '../domain/search-words.ts';
import type { SearchWords } from '../domain/search-words.ts';
import type { ServiceSummary } from '../domain/service.ts';
import { meantBy } from '../domain/spelling.ts';
import { hitsIn } from '../store/search-store.ts';
import type { Hit, Tier, Wanted } from '../store/search-store.ts';
import { summariesOf } from '../store/service-store.ts';
import { likeWords, unknownWords } from '../store/words-store.ts';
import { cursorFor, positionIn } from './cursor.ts';

export type Search = {
  /** As typed into the search line. */
  readonly words: string;
  /** A town, or the beginning of a postcode. */
  readonly near?: string | undefined;
  /** At most 50; 20 when left out. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string | null | undefined;
};

export type Found = {
  /** Those with every word come first. */
  readonly services: readonly (ServiceSummary & { readonly has: Tier })[];
  /** How many have every word; of a page further on, 0 when that is no longer known. */
  readonly withEvery: number;
  /** The words that were searched for instead, when those typed are in no listing. */
  readonly readAs: string | null;
  readonly next: string | null;
};

const mostAtOnce = 50;

/**
 * Services that can help, best first: those with every word, then those with some of them. Words that are in
 * no listing are read as the ones that were probably meant. Nothing typed finds nothing.
 */
export async function searchServices(work: Work, search: Search): Promise<Found> {
  requirePermission(work, 'directory.search');

  const words = searchWords(search.words);
  if (words.words.length === 0) return nothing;
  const near = search.near?.trim() || null;
  const limit = Math.min(Math.max(search.limit ?? 20, 1), mostAtOnce);
  const wanted = { words, near, limit, after: positionIn(search.after) };
  const found = await hitsFor(work, wanted);
  if (wanted.after || found[0]?.tier === 'every') return answer(work, found, { limit, readAs: null });
  const meant = await meantWords(work, words);
  const better = meant === null ? [] : await hitsFor(work, { ...wanted, words: searchWords(meant) });
  if (better.length === 0) return answer(work, found, { limit, readAs: null });
  return answer(work, better, { limit, readAs: meant });
}

type Page = Pick<Found, 'readAs'> & { readonly limit: number };

const nothing: Found = { services: [], withEvery: 0, readAs: null, next: null };

/** One more than the limit when there is a next page. */
async function hitsFor(work: Work, wanted: Omit<Wanted, 'tier'>): Promise<readonly Hit[]> {
  const { after, words } = wanted;
  const room = wanted.limit + 1;
  const best = after?.tier === 'some' ? [] : await hitsIn(work, { ...wanted, tier: 'every', limit: room });
  if (best.length === room || words.words.length < 2 || words.exact) return best;
  const afterSome = after?.tier === 'some' ? after : null;
  const others = await hitsIn(work, { ...wanted, tier: 'some', after: afterSome, limit: room - best.length });
  return [...best, ...others];
}

async function answer(work: Work, hits: readonly Hit[], { limit, readAs }: Page): Promise<Found> {
  const page = hits.slice(0, limit);
  const summaries = await summariesOf(
    work,
    page.map(({ id }) => id),
  );
  const last = page.at(-1);
  return {
    services: page.flatMap(({ id, tier }) => {
      const summary = summaries.get(id);
      return summary ? [{ ...summary, has: tier }] : [];
    }),
    withEvery: hits.find(({ tier }) => tier === 'every')?.total ?? 0,
    readAs,
    next: last && hits.length > limit ? cursorFor(last) : null,
  };
}

/** The words with those that are in no listing exchanged for the ones that were meant; null when none was. */
async function meantWords(work: Work, { words }: SearchWords): Promise<string | null> {
  const unknown = new Set(await unknownWords(work, words));
  let exchanged = false;
  const meant: string[] = [];
  for (const word of words) {
    const better = unknown.has(word) ? meantBy(word, await likeWords(work, word)) : null;
    exchanged ||= better !== null;
    meant.push(better ?? word);
  }
  return exchanged ? meant.join(' ') : null;
}
