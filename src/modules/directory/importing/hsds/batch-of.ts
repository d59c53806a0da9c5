import { scheduler } from 'node:timers/promises';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import type { Batch, Known, Note } from '../batch.ts';
import type { Row } from '../csv-rows.ts';
import { listingHash } from './listing-hash.ts';
import { runBy } from './run-by.ts';
import type { Naming } from './run-by.ts';
import type { Reading } from './reading.ts';
import { listingFrom } from './to-listing.ts';

export type Course = {
  /** Its notes are those on rows that belong to no service. */
  readonly reading: Reading;
  readonly known: Known;
  readonly naming: Naming;
  /** Services that were read. */
  readonly taken: Set<string>;
};

/** After so many listings, what waits is seen to first: the batches before are being saved meanwhile. */
const madeAtOnce = 20;

/** Those of some services that are new or changed, made. */
export async function batchOf(
  rows: readonly Row[],
  { known, reading, naming, taken }: Course,
): Promise<Batch> {
  const listings: Listing[] = [];
  const notes: (Note & { serviceId: ServiceId })[] = [];
  let unchanged = 0;
  for (const [index, row] of rows.entries()) {
    if (index % madeAtOnce === 0) await scheduler.yield();
    const runs = runBy(row.of('organization_id'), naming);
    const hash = listingHash(row, runs.organisation, reading);
    if (row.key === row.of('id') && known.services.get(row.key) === hash) {
      unchanged += 1;
      taken.add(row.key);
      continue;
    }
    const own: Note[] = [];
    const listing = listingFrom(row, { ...runs, hash }, { ...reading, notes: own });
    if (listing) listings.push(listing);
    if (listing) taken.add(row.key);
    if (listing) notes.push(...own.map((note) => ({ ...note, serviceId: listing.id })));
    else reading.notes.push(...own);
  }
  const changed = listings.filter(({ origin }) => known.services.has(origin?.sourceId ?? '')).length;
  const added = listings.length - changed;
  return { organisations: [], listings, notes, read: rows.length, added, changed, unchanged };
}
