import { Refusal } from '#platform/refusal.ts';

import { jsonPieces } from '../json-records.ts';
import type { JsonObject } from '../open-referral/fields.ts';
import type { FeedRecord } from '../open-referral/read-feed.ts';
import { recordOf } from '../open-referral/records.ts';
import { usualFetchLimits } from './ask.ts';
import { askPatiently, usualPatience } from './ask-patiently.ts';
import type { PatientLimits } from './ask-patiently.ts';
import { numberOf, pageAddress, servicesAddress } from './pages.ts';
import type { Envelope } from './pages.ts';

export type FeedLimits = PatientLimits & {
  readonly pages: number;
  /** All of it. */
  readonly feedMilliseconds: number;
};

export const usualFeedLimits: FeedLimits = {
  ...usualFetchLimits,
  ...usualPatience,
  pages: 5000,
  feedMilliseconds: 30 * 60_000,
};

/**
 * The services of a feed, page after page. Services that its list only names are asked for one by one.
 *
 * @throws Refusal when it repeats itself, does not end, or cannot be read.
 */
export async function* feedRecords(address: string, limits: FeedLimits): AsyncGenerator<FeedRecord> {
  const course: Course = {
    limits,
    services: servicesAddress(address),
    until: performance.now() + limits.feedMilliseconds,
    ids: new Set(),
    records: 0,
    news: 0,
    firstPage: 1,
    failures: 0,
  };
  let page: number | null = 1;
  let empty = 0;
  for (let pages = 1; page !== null && empty < mostEmpty; pages += 1) {
    const { records, news } = course;
    const around: Envelope | null = yield* pageOf(page, course);
    empty = course.records === records ? empty + 1 : 0;
    if (empty === 0 && course.news === news) throw new Refusal('invalid', 'directory.import-feed-repeats');
    page = nextPage(around, page, course);
    if (page !== null && pages >= limits.pages)
      throw new Refusal('invalid', 'directory.import-feed-too-many-pages');
  }
}

/** A page in the middle may be empty, of which all is hidden. After so many in a row there is no more, whatever is said. */
const mostEmpty = 3;

type Course = {
  readonly limits: FeedLimits;
  readonly services: URL;
  readonly until: number;
  /** Of all services that it named. */
  readonly ids: Set<string>;
  records: number;
  /** Of those, the ones that it had not given before, and what can be no service. */
  news: number;
  /** The number of its first page. */
  firstPage: 0 | 1;
  /** Services in a row that it named and did not give. */
  failures: number;
};

/** Feeds that count their pages from 0 say that the page 1 is not the first. */
function nextPage(around: Envelope | null, page: number, course: Course): number | null {
  if (!around) return null;
  if (page === 1 && around.isFirst === false) {
    course.firstPage = 0;
    return 0;
  }
  const next = page === 0 ? 2 : page + 1;
  return next < around.totalPages + course.firstPage ? next : null;
}

async function* pageOf(page: number, course: Course): AsyncGenerator<FeedRecord, Envelope | null> {
  if (performance.now() > course.until) throw new Refusal('invalid', 'directory.import-feed-too-slow');
  const { chunks } = await askPatiently(pageAddress(course.services, page), course.limits);
  let around: Envelope | null = null;
  let named: JsonObject[] = [];
  for await (const piece of jsonPieces(chunks)) {
    if (piece.kind === 'envelope') {
      around = numberOf(piece.text);
      continue;
    }
    const record = recordOf(piece);
    course.records += 1;
    note(record, course);
    if (record.kind !== 'service' || !isOnlyNamed(record.object, course.services)) {
      yield record;
      continue;
    }
    named.push(record.object);
    if (named.length < atOnce) continue;
    yield* wholes(named, course);
    named = [];
  }
  yield* wholes(named, course);
  return around;
}

function note(record: FeedRecord, course: Course): void {
  const id = record.kind === 'service' ? record.object['id'] : null;
  const key = typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  if (key === null || !course.ids.has(key)) course.news += 1;
  if (key !== null) course.ids.add(key);
}

/** Services asked for at the same time: so that a small server is not overrun. */
const atOnce = 4;

const nested = [
  'service_at_locations',
  'schedules',
  'contacts',
  'phones',
  'cost_options',
  'service_areas',
  'attributes',
  'languages',
  'regular_schedules',
  'eligibilitys',
  'service_taxonomys',
];

/** A list may give nothing but names and sentences; a file gives all that it has. */
function isOnlyNamed(object: JsonObject, { pathname }: URL): boolean {
  return (
    /\/services\/?$/.test(pathname) &&
    typeof object['id'] === 'string' &&
    !nested.some((part) => part in object)
  );
}

async function* wholes(named: readonly JsonObject[], course: Course): AsyncGenerator<FeedRecord> {
  yield* await Promise.all(named.map((object) => wholeOf(object, course)));
}

/** After so many in a row no more are asked for. */
const mostFailures = 12;

async function wholeOf(object: JsonObject, course: Course): Promise<FeedRecord> {
  const notGiven = { kind: 'out-of-reach', object, why: 'doubtful:record:details-not-given' } as const;
  if (course.failures >= mostFailures || performance.now() > course.until) return notGiven;
  try {
    const whole = await oneService(String(object['id']), course);
    course.failures = 0;
    return { kind: 'service', object: { ...object, ...whole, id: object['id'] } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    course.failures += 1;
    return notGiven;
  }
}

async function oneService(id: string, { services, limits }: Course): Promise<JsonObject> {
  const url = new URL(services);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  url.search = '';
  const { chunks } = await askPatiently(url.href, limits);
  for await (const piece of jsonPieces(chunks)) {
    const record = piece.kind === 'envelope' ? null : recordOf(piece);
    if (record?.kind === 'service') return record.object;
  }
  throw new Refusal('invalid', 'directory.import-feed-not-json');
}
