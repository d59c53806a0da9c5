import type { Listing, Organisation, ServiceId } from '../../domain/listing.ts';
import type { Remark } from '../../domain/mended.ts';
import { emptyBatch } from '../batch.ts';
import type { Batch, Known, Note } from '../batch.ts';
import { hashOf } from '../derived-id.ts';
import { fieldsOf } from './fields.ts';
import type { JsonObject } from './fields.ts';
import { asVersion3 } from './from-version-1.ts';
import { rulesVersion } from './reading.ts';
import type { Reading } from './reading.ts';
import { listingFrom } from './to-listing.ts';

/** A service with everything nested in it, or why what stood in its place is none. */
export type FeedRecord =
  | { readonly kind: 'service'; readonly object: JsonObject; readonly remarks?: readonly Remark[] }
  | { readonly kind: 'unreadable'; readonly why: Remark }
  /** Only its line of the list could be had now: what was read of it before stands. */
  | { readonly kind: 'out-of-reach'; readonly object: JsonObject; readonly why: Remark };

export type Asked = {
  readonly source: string;
  readonly zone: string;
  readonly today: string;
  readonly records: AsyncIterable<FeedRecord>;
  readonly batchSize?: number;
};

/** Services a batch: as many as are made while the last are written. */
const usualBatch = 500;

/** Reads services as they come, whatever they come from, and makes batches of what is new or changed. */
export function readFeed(asked: Asked) {
  const taken = new Set<string>();
  const strays: Note[] = [];
  return {
    taxonomies: [],
    terms: [],
    batches: (known: Known) => batchesOf({ asked, known, taken, strays }),
    strays: () => strays,
    gone: ({ services }: Known) => [...services.keys()].filter((key) => !taken.has(key)),
    /** How many services were there, changed or not. */
    taken: () => taken.size,
  };
}

type Course = {
  readonly asked: Asked;
  readonly known: Known;
  /** Services that were read. */
  readonly taken: Set<string>;
  readonly strays: Note[];
};

async function* batchesOf(course: Course): AsyncGenerator<Batch> {
  const { source, zone, today, records, batchSize = usualBatch } = course.asked;
  const organisations = new Map<string, 'made' | 'written'>();
  for (const key of course.known.organisations.keys()) organisations.set(key, 'written');
  const reading: Reading = { source, zone, today, organisations, taxonomies: new Map(), terms: new Map() };
  const withTerms = termsOfEach(reading);
  let batch = newBatch();
  let place = 0;
  for await (const record of records) {
    place += 1;
    addRecord(record, batch, { ...course, reading, place });
    if (batch.read < batchSize) continue;
    yield withTerms(batch);
    batch = newBatch();
  }
  yield withTerms(batch);
}

type Growing = {
  organisations: Organisation[];
  listings: Listing[];
  notes: (Note & { serviceId: ServiceId })[];
  read: number;
  added: number;
  changed: number;
  unchanged: number;
};

function newBatch(): Growing {
  return { ...emptyBatch, organisations: [], listings: [], notes: [] };
}

/**
 * The terms that came with each batch and with none before. Those before are not written again: listings that name
 * them are being saved meanwhile, and whoever writes a term would wait for all of these.
 */
function termsOfEach({ taxonomies, terms }: Reading) {
  const given = { taxonomies: 0, terms: 0 };
  return (batch: Growing): Batch => {
    if (terms.size === given.terms) return batch;
    const found = {
      taxonomies: [...taxonomies.values().drop(given.taxonomies)],
      terms: [...terms.values().drop(given.terms)],
    };
    given.taxonomies = taxonomies.size;
    given.terms = terms.size;
    return { ...batch, found };
  };
}

type Place = Course & { readonly reading: Reading; readonly place: number };

function addRecord(record: FeedRecord, batch: Growing, at: Place): void {
  batch.read += 1;
  if (record.kind === 'unreadable') return leaveOut(at, `record ${at.place}`, record.why);
  const key = keyOf(record.object);
  if (key === null) return leaveOut(at, `record ${at.place}`, 'left-out:id:missing');
  if (at.taken.has(key)) return leaveOut(at, `${key} #${at.place}`, 'left-out:id:said-twice');
  const hash = hashOf([rulesVersion, at.reading.zone, record.object]);
  const before = at.known.services.get(key);
  if (before !== undefined && (before === hash || record.kind === 'out-of-reach')) {
    at.taken.add(key);
    batch.unchanged += 1;
    return;
  }
  const remarks: Remark[] = record.kind === 'out-of-reach' ? [record.why] : [...(record.remarks ?? [])];
  const fields = fieldsOf(asVersion3(record.object), remarks);
  const origin = { source: at.reading.source, sourceId: key, sourceHash: hash };
  const made = listingFrom(fields, origin, at.reading);
  if (!made) return leaveOut(at, key, 'left-out:name:missing');
  at.taken.add(key);
  addListing(batch, { ...made, remarks }, at);
}

function leaveOut({ strays }: Place, key: string, why: Remark): void {
  strays.push({ table: 'services', key, remarks: [why], taken: false });
}

type MadeOf = {
  readonly listing: Listing;
  readonly organisation: Organisation | null;
  readonly remarks: readonly Remark[];
};

/** More is said of nothing. */
const mostRemarks = 100;

function addListing(
  batch: Growing,
  { listing, organisation, remarks }: MadeOf,
  { known, reading }: Place,
): void {
  const key = listing.origin?.sourceId ?? '';
  batch.listings.push(listing);
  batch[known.services.has(key) ? 'changed' : 'added'] += 1;
  const once = [...new Set(remarks)].slice(0, mostRemarks);
  batch.notes.push({ table: 'services', key, remarks: once, taken: true, serviceId: listing.id });
  const organisationKey = organisation?.origin?.sourceId ?? '';
  if (!organisation || reading.organisations.get(organisationKey) === 'made') return;
  reading.organisations.set(organisationKey, 'made');
  const isNew = known.organisations.get(organisationKey) !== organisation.origin?.sourceHash;
  if (isNew) batch.organisations.push(organisation);
}

/** Longer than any id: text that slipped into its place. */
const longestId = 200;

function keyOf({ id }: JsonObject): string | null {
  const key = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  return key === '' || key.length > longestId ? null : key.replaceAll('\u0000', '');
}
