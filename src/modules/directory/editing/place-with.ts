import type { Address, Place } from '../domain/listing.ts';
import { derivedId } from '../importing/derived-id.ts';
import type { PlaceRow } from './domain/fields.ts';

/** A place with another address, in place of the one that it had. */
export function withAddress(place: Place, before: Address | null, row: PlaceRow): Place {
  const others = place.addresses.filter(({ id }) => id !== before?.id);
  const { address1, address2, town: city, postcode: postalCode } = row;
  const said = { address1, address2, city, postalCode };
  if (Object.values(said).every((part) => part === null)) return { ...place, addresses: others };
  const rest = before ?? newAddress(place);
  return { ...place, addresses: [{ ...rest, ...said }, ...others] };
}

/** The same place for one listing alone, so that changing it changes no other listing that is there too. */
export function ownCopy(place: Place, serviceId: string): Place {
  const own = (table: string, id: string) => derivedId<string>('kith', table, `${serviceId} ${id} own`);
  return {
    ...place,
    id: own('location', place.id),
    addresses: place.addresses.map((address) => ({ ...address, id: own('address', address.id) })),
    accessibility: place.accessibility.map((one) => ({ ...one, id: own('accessibility', one.id) })),
    origin: null,
  };
}

function newAddress({ id, type }: Place): Address {
  const nothing = { attention: null, address1: null, address2: null, city: null, region: null };
  const address = { ...nothing, stateProvince: null, postalCode: null, country: 'GB' };
  return { id: derivedId<string>('kith', 'address', id), type, ...address };
}
