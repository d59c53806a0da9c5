import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../domain/listing.ts';
import type { Remark } from '../domain/mended.ts';
import { changedFields } from '../editing/domain/difference.ts';
import type { EditId } from '../editing/domain/edit.ts';
import { fieldsOf } from '../editing/domain/fields.ts';
import { addEdit } from '../editing/store/edit-store.ts';
import { standingsOf } from '../editing/store/listing-store.ts';
import type { Standing } from '../editing/store/listing-store.ts';
import { keepPlaces } from './keep-places.ts';
import type { KeptPlaces } from './keep-places.ts';
import { mergedWith, picked, saidBy } from './provenance.ts';
import type { Merged } from './provenance.ts';
import { keepSaid, saidBefore } from './store/said-store.ts';
import type { SaidBefore } from './store/said-store.ts';

/** Listings as they are to be written, and what has to be done when they are. */
export type KeptEdits = {
  readonly listings: readonly Listing[];
  /** A hash of what the source says of each of their places. */
  readonly placesSaid: ReadonlyMap<string, string>;
  /** What is in dispute between a source and what was changed here, by service. */
  readonly disputes: ReadonlyMap<ServiceId, readonly Remark[]>;
  /** @param records Those that were taken as they are or mended, by service. */
  readonly afterwards: (records: ReadonlyMap<ServiceId, KeptRecords>) => Promise<void>;
};

/** Records as "table id", and how each was mended: none when none was. */
export type KeptRecords = { readonly records: readonly string[]; readonly remarks: readonly string[] };

const noRecords: KeptRecords = { records: [], remarks: [] };

type Run = { readonly id: string; readonly source: string };

/** Nothing that was changed here is written over by a source: it becomes a proposal, to be decided on. */
export async function keepEdits(work: Work, run: Run, listings: readonly Listing[]): Promise<KeptEdits> {
  const before = await saidBefore(
    work,
    listings.map(({ id }) => id),
  );
  const places = await keepPlaces(work, listings);
  const changed = listings.filter(({ id }) => before.get(id)?.isChanged);
  const disputes = await disputesOver(work, changed, before);
  const said = listings.map((theirs) => ({
    service_id: theirs.id,
    source: run.source,
    run_id: run.id,
    said: saidBy(theirs, dayOf(work.now), before.get(theirs.id)?.said),
    kept: disputes.get(theirs.id)?.merged.kept ?? [],
  }));
  const disputed = [...disputes.values()].filter(({ merged }) => merged.disputed.length > 0);
  return {
    listings: listings.map((theirs) => withPlaces(disputes.get(theirs.id)?.merged.listing ?? theirs, places)),
    placesSaid: places.said,
    disputes: remarksOn(listings, disputed, places),
    afterwards: async (records) => {
      await keepSaid(
        work,
        said.map((row) => ({ ...row, ...(records.get(row.service_id) ?? noRecords) })),
      );
      await propose(work, disputed);
    },
  };
}

type Dispute = { readonly theirs: Listing; readonly merged: Merged; readonly standing: Standing };

async function disputesOver(
  work: Work,
  changed: readonly Listing[],
  before: ReadonlyMap<ServiceId, SaidBefore>,
): Promise<ReadonlyMap<ServiceId, Dispute>> {
  const standing = await standingsOf(
    work,
    changed.map(({ id }) => id),
    { lock: true },
  );
  return new Map(
    changed.flatMap((theirs) => {
      const ours = standing.get(theirs.id);
      if (!ours) return [];
      const merged = mergedWith(theirs, ours.listing, before.get(theirs.id)?.said ?? {});
      return [[theirs.id, { theirs, merged, standing: ours }]];
    }),
  );
}

function withPlaces(listing: Listing, { kept }: KeptPlaces): Listing {
  return { ...listing, places: listing.places.map((at) => ({ ...at, place: kept(at.place) })) };
}

/** Of fields that were changed here, and of places. */
function remarksOn(
  listings: readonly Listing[],
  disputed: readonly Dispute[],
  { isDisputed }: KeptPlaces,
): ReadonlyMap<ServiceId, readonly Remark[]> {
  const fields = new Map(disputed.map(({ theirs, merged }) => [theirs.id, merged.disputed]));
  return new Map(
    listings.flatMap(({ id, places }) => {
      const atPlace = places.some(({ place }) => isDisputed(place)) ? (['places'] as const) : [];
      const all = new Set([...(fields.get(id) ?? []), ...atPlace]);
      return all.size === 0 ? [] : [[id, [...all].map((field) => `doubtful:${field}:edited-here` as const)]];
    }),
  );
}

/** What the source says is proposed, as anybody's change would be. */
async function propose(work: Work, disputed: readonly Dispute[]): Promise<void> {
  const written = await standingsOf(
    work,
    disputed.map(({ theirs }) => theirs.id),
  );
  for (const { theirs, merged, standing } of disputed) {
    const { organisation } = standing;
    const base = fieldsOf(merged.listing, organisation);
    const proposed = fieldsOf({ ...merged.listing, ...picked(theirs, merged.disputed) }, organisation);
    const stands = written.get(theirs.id);
    if (!stands || changedFields(base, proposed).length === 0) continue;
    const id = newId<EditId>();
    await addEdit(work, {
      id,
      serviceId: theirs.id,
      baseVersion: stands.version,
      base,
      proposed,
      tell: null,
    });
  }
}
