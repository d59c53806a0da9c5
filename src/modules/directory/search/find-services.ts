import { planForValues } from '#platform/plan-for-values.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isOpen, nextOpening } from '../domain/opening-times.ts';
import { searchWords } from '../domain/search-words.ts';
import type { SearchWords } from '../domain/search-words.ts';
import type { Hit } from '../store/search-store.ts';
import { mostRanked } from '../store/search-candidates.ts';
import { summariesOf } from '../store/service-store.ts';
import { cursorFor, positionIn } from './cursor.ts';
import { meantWords } from './meant-words.ts';
import { narrowingOf } from './narrowing.ts';
import { keepGap } from './keep-gap.ts';
import { pageOfHits } from './page-of-hits.ts';
import type { PageOfHits } from './page-of-hits.ts';
import { mostAtOnce, query as queryWith } from './query.ts';
import type { Count, Found, FoundService, Query, Relaxed, Tier } from './query.ts';
import { readingOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { relaxations } from './relaxations.ts';

/** What a search does for whoever asks. All of it, unless something is turned off: to measure what it is worth. */
export type Helping = {
  readonly synonyms: boolean;
  readonly mending: boolean;
  /** Asks less when nothing is found, and keeps what was looked for as a gap. */
  readonly relaxing: boolean;
};

const allHelp: Helping = { synonyms: true, mending: true, relaxing: true };

/**
 * Services that can help, best first: by words, nearness and freshness together. Words that are in no listing
 * are read as those that were probably meant, words for the same are looked for as well, and when nothing is
 * found less is asked for, step by step, and said so.
 */
export async function findServices(
  work: Work,
  given: Partial<Query>,
  helping: Helping = allHelp,
): Promise<Found> {
  requirePermission(work, 'directory.search');

  await planForValues(work);
  const query = queryWith(given);
  const asked = { query, helping, words: searchWords(query.words) };
  // Signs only, or a sentence of nothing: not the same as asking for everything.
  if (asked.words.words.length === 0 && query.words.trim() !== '') return found(work, asked, nothing);
  const first = await hitsOf(work, asked, query);
  if (first.page.hits.length > 0 || !isFirst(query)) return found(work, asked, first);
  if (!helping.relaxing) return found(work, asked, first);
  await keepGap(work, query);
  return relaxed(work, asked);
}

type AskedWords = { readonly query: Query; readonly helping: Helping; readonly words: SearchWords };

type Answer = {
  readonly page: PageOfHits;
  readonly reading: Reading | null;
  readonly readAs: string | null;
  readonly relaxed: readonly Relaxed[];
};

const nothing: Answer = {
  page: { hits: [], hasBefore: false, hasAfter: false },
  reading: null,
  readAs: null,
  relaxed: [],
};

function isFirst({ after, before }: Query): boolean {
  return positionIn(after) === null && positionIn(before) === null;
}

/** As asked; when nothing has every word, as it was probably meant. */
async function hitsOf(work: Work, { words, helping }: AskedWords, query: Query): Promise<Answer> {
  const asIs = await hitsFor(work, { words, helping, query });
  const hasEvery = asIs.page.hits.some(({ tier }) => tier === 'every');
  if (hasEvery || !isFirst(query) || query.exact || words.exact || !helping.mending) return asIs;
  const meant = await meantWords(work, words.words);
  if (meant === null) return asIs;
  const better = await hitsFor(work, { words: searchWords(meant), helping, query });
  return better.page.hits.length > 0 ? { ...better, readAs: meant } : asIs;
}

async function hitsFor(work: Work, { words, helping, query }: AskedWords): Promise<Answer> {
  const reading = await readingOf(work, words, { synonyms: helping.synonyms && !query.exact });
  const page = await pageOfHits(work, {
    reading,
    narrowing: narrowingOf(query, work.now),
    after: positionIn(query.after),
    before: positionIn(query.before),
    limit: Math.min(Math.max(Math.trunc(query.limit) || 1, 1), mostAtOnce),
  });
  return { page, reading, readAs: null, relaxed: [] };
}

/** Less and less is asked for until something is found. Nothing typed and nothing found is an empty directory. */
async function relaxed(work: Work, asked: AskedWords): Promise<Found> {
  const given: Relaxed[] = [];
  for (const step of relaxations(asked.query)) {
    given.push(step.what);
    const answer = await hitsOf(work, asked, step.query);
    if (answer.page.hits.length === 0) continue;
    return found(work, { ...asked, query: step.query }, { ...answer, relaxed: given });
  }
  return found(work, asked, nothing);
}

async function found(work: Work, { query }: AskedWords, answer: Answer): Promise<Found> {
  const { page, reading, readAs } = answer;
  const { hits, hasBefore, hasAfter } = page;
  const [first, last] = [hits[0], hits.at(-1)];
  const isWhole = answer.relaxed.length === 0;
  return {
    services: await servicesIn(work, hits, query),
    withEvery: countOf(hits, 'every'),
    withSome: countOf(hits, 'some'),
    readAs,
    also: reading?.also ?? [],
    relaxed: answer.relaxed,
    // What was found by asking less is a way out, not a list to page through.
    next: last && hasAfter && isWhole ? cursorFor(last) : null,
    previous: first && hasBefore && isWhole ? cursorFor(first) : null,
  };
}

async function servicesIn(
  work: Work,
  hits: readonly Hit[],
  { near }: Query,
): Promise<readonly FoundService[]> {
  const summaries = await summariesOf(
    work,
    hits.map(({ id }) => id),
  );
  const now = work.now.getTime();
  return hits.flatMap(({ id, tier, distanceMetres, reach }) => {
    const summary = summaries.get(id);
    if (!summary) return [];
    const when = { isOpenNow: isOpen(summary.schedules, now), nextTime: nextOpening(summary.schedules, now) };
    return [{ ...summary, ...when, has: tier, distanceMetres, reach: near ? reach : null }];
  });
}

function countOf(hits: readonly Hit[], tier: Tier): Count | null {
  const hit = hits.find((one) => one.tier === tier);
  if (!hit) return null;
  return { count: Math.min(hit.total, mostRanked), isAtLeast: hit.total > mostRanked };
}
