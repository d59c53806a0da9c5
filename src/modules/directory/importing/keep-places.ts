import type { Work } from '#platform/work.ts';

import type { Listing, Place } from '../domain/listing.ts';
import { hashSaid } from './provenance.ts';
import { placesBefore } from './store/place-store.ts';

export type KeptPlaces = {
  /** The place as it is to be written: as its source says, or as it was changed here. */
  readonly kept: (place: Place) => Place;
  /** Of which the source says something new, although it was changed here. */
  readonly isDisputed: (place: Place) => boolean;
  /** A hash of what the source says of each. */
  readonly said: ReadonlyMap<string, string>;
};

/**
 * Places that were changed here stay as they are, whichever service the source names at them: a hall of which an
 * editor put right the address is the hall of three other groups as well.
 */
export async function keepPlaces(work: Work, listings: readonly Listing[]): Promise<KeptPlaces> {
  const theirs = new Map(
    listings.flatMap(({ places }) => places.map(({ place }) => [place.id, place] as const)),
  );
  const said = new Map([...theirs].map(([id, place]) => [id, hashSaid(place)]));
  const before = await placesBefore(work, [...theirs.keys()]);
  const kept = new Map<string, Place>();
  const disputed = new Set<string>();
  for (const [id, { place, saidHash }] of before) {
    const [here, there] = [hashSaid(place), said.get(id)];
    if (here === saidHash || here === there) continue;
    kept.set(id, place);
    if (there !== saidHash) disputed.add(id);
  }
  return {
    kept: (place) => kept.get(place.id) ?? place,
    isDisputed: (place) => disputed.has(place.id),
    said,
  };
}
