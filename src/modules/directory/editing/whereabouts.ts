import type { Work } from '#platform/work.ts';

import type { Listing, Place } from '../domain/listing.ts';
import { tidyPostcode } from '../places/postcode.ts';
import { mainAddressOf } from './domain/fields.ts';
import { pointsOf } from './store/position-store.ts';

/** A listing whose places are where their postcodes are, if nobody said where else. */
export async function withPositions(work: Work, listing: Listing): Promise<Listing> {
  const wanted = listing.places.flatMap(({ place }) => postcodeToPlace(place) ?? []);
  const points = await pointsOf(work, wanted);
  if (points.size === 0) return listing;
  const places = listing.places.map((at) => {
    const position = points.get(postcodeToPlace(at.place) ?? '');
    return position ? { ...at, place: { ...at.place, position } } : at;
  });
  return { ...listing, places };
}

function postcodeToPlace(place: Place): string | null {
  const { type, position, addressHidden } = place;
  if (type !== 'physical' || position !== null || addressHidden) return null;
  return tidyPostcode(mainAddressOf(place)?.postalCode ?? '');
}

/** Nothing of where it is but its town. */
export function hidden(place: Place): Place {
  const nothing = { name: null, alternateName: null, description: null, transportation: null };
  const address = { attention: null, address1: null, address2: null, postalCode: null };
  return {
    ...place,
    ...nothing,
    position: null,
    addresses: place.addresses.map((one) => ({ ...one, ...address })),
    addressHidden: true,
  };
}
