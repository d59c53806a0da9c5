import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { GapFound } from '../domain/gap.ts';
import { searchWords } from '../domain/search-words.ts';
import type { SearchWords } from '../domain/search-words.ts';
import { cursorFor, positionIn } from './cursor.ts';
import { foundServices } from './found-services.ts';
import { meantWords } from './meant-words.ts';
import { narrowingOf } from './narrowing.ts';
import { keepGap } from './keep-gap.ts';
import { pageOfHits } from './page-of-hits.ts';
import type { Known, PageOfHits } from './page-of-hits.ts';
import { mostAtOnce, query as queryWith } from './query.ts';
import type { Count, Found, Query, Relaxed, Tier } from './query.ts';
import { nothingRead } from './reading.ts';
import type { Reading } from './reading.ts';
import { relaxations } from './relaxations.ts';
import { readAnew, rememberedReading } from './remembered-readings.ts';

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

  const query = queryWith(given);
  const words = searchWords(query.words);
  const meant = askedOnce(() => meantWords(work, words.words));
  const asked = { query, helping, words, known: nothingKnown, meant };
  // Signs only, or a sentence of nothing: not the same as asking for everything.
  if (asked.words.words.length === 0 && query.words.trim() !== '') return found(work, asked, nothing);
  const first = await hitsOf(work, asked, query);
  if (first.page.hits.length > 0 || !isFirst(query)) return found(work, asked, first);
  if (!helping.relaxing) return found(work, asked, first);
  const less = await relaxed(work, asked, first.page.atAnyHours);
  await keepGap(work, query, gapFound(less));
  return less;
}

/** What is only far away is missing here, though not everywhere. */
function gapFound({ services, relaxed: given }: Found): GapFound {
  if (services.length === 0) return 'nothing';
  return given.includes('distance') || given.includes('place') ? 'further' : 'otherwise';
}

type AskedWords = {
  readonly query: Query;
  readonly helping: Helping;
  readonly words: SearchWords;
  /** What was probably meant, whatever else is asked for; null when nothing else was. */
  readonly meant: () => Promise<string | null>;
  /** Of the words as they are. */
  readonly known: Known;
};

const nothingKnown: Known = new Map();

type Answer = {
  readonly page: PageOfHits;
  readonly reading: Reading;
  readonly readAs: string | null;
  readonly relaxed: readonly Relaxed[];
};

const nothing: Answer = {
  page: { hits: [], mark: '', atAnyHours: nothingKnown, hasBefore: false, hasAfter: false },
  reading: nothingRead,
  readAs: null,
  relaxed: [],
};

function isFirst({ after, before }: Query): boolean {
  return positionIn(after) === null && positionIn(before) === null;
}

/** As asked; when nothing has every word, as it was probably meant. */
async function hitsOf(work: Work, asked: AskedWords, query: Query): Promise<Answer> {
  const { words, helping, known } = asked;
  const asIs = await hitsFor(work, { words, helping, query, known });
  const hasEvery = asIs.page.hits.some(({ tier }) => tier === 'every');
  const isMended = helping.mending && !query.exact && !words.exact && asIs.reading.isStrange;
  if (hasEvery || !isFirst(query) || !isMended) return asIs;
  const meant = await asked.meant();
  if (meant === null) return asIs;
  const better = await hitsFor(work, { words: searchWords(meant), helping, query, known: nothingKnown });
  return better.page.hits.length > 0 ? { ...better, readAs: meant } : asIs;
}

function askedOnce<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
}

/** As the words were read before, where they are still read so. */
async function hitsFor(
  work: Work,
  { words, helping, query, known }: Pick<AskedWords, 'words' | 'helping' | 'query' | 'known'>,
): Promise<Answer> {
  const widening = { synonyms: helping.synonyms && !query.exact };
  const before = rememberedReading(words, widening);
  const page = before && (await pageFor(work, before, { query, known }));
  if (before && page && page.mark === before.mark) return answered(page, before);
  const reading = await readAnew(work, words, widening);
  return answered(await pageFor(work, reading, { query, known: nothingKnown }), reading);
}

type Asking = Pick<AskedWords, 'query' | 'known'>;

function pageFor(work: Work, reading: Reading, { query, known }: Asking): Promise<PageOfHits> {
  return pageOfHits(work, {
    reading,
    known,
    narrowing: narrowingOf(query, work.now),
    after: positionIn(query.after),
    before: positionIn(query.before),
    limit: Math.min(Math.max(Math.trunc(query.limit) || 1, 1), mostAtOnce),
  });
}

function answered(page: PageOfHits, reading: Reading): Answer {
  return { page, reading, readAs: null, relaxed: [] };
}

/** Less and less is asked for until something is found. Nothing typed and nothing found is an empty directory. */
async function relaxed(work: Work, asked: AskedWords, atAnyHours: Known): Promise<Found> {
  const given: Relaxed[] = [];
  for (const step of relaxations(asked.query)) {
    given.push(step.what);
    const known = step.what === 'hours' ? atAnyHours : nothingKnown;
    const answer = await hitsOf(work, { ...asked, known }, step.query);
    if (answer.page.hits.length === 0) continue;
    return found(work, { ...asked, query: step.query }, { ...answer, relaxed: given });
  }
  return found(work, asked, nothing);
}

function found(work: Work, { query }: AskedWords, answer: Answer): Found {
  const { page, reading, readAs } = answer;
  const { hits, hasBefore, hasAfter } = page;
  const [first, last] = [hits[0], hits.at(-1)];
  const isWhole = answer.relaxed.length === 0;
  return {
    services: foundServices(work, hits, query.near),
    withEvery: countOf(answer, 'every'),
    withSome: countOf(answer, 'some'),
    readAs,
    also: reading.also,
    relaxed: answer.relaxed,
    // What was found by asking less is a way out, not a list to page through.
    next: last && hasAfter && isWhole ? cursorFor(last) : null,
    previous: first && hasBefore && isWhole ? cursorFor(first) : null,
    mark: page.mark,
  };
}

function countOf({ page }: Answer, tier: Tier): Count | null {
  const hit = page.hits.find((one) => one.tier === tier);
  return hit ? { count: hit.total, isAtLeast: hit.isAtLeast } : null;
}
