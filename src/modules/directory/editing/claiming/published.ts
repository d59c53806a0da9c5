import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import type { ClaimChannel } from '../domain/claim.ts';
import { standingOf } from '../store/listing-store.ts';

/** Where a code can go: an address that the listing itself has published. */
export type Channel = { readonly channel: ClaimChannel; readonly address: string };

export type Published = {
  readonly name: string;
  readonly organisation: string | null;
  readonly channels: readonly Channel[];
};

/** The published addresses of a listing to which a code can go; null when there is no such listing. */
export async function publishedOf(work: Work, id: ServiceId): Promise<Published | null> {
  const standing = await standingOf(work, id);
  if (!standing) return null;
  const { name, email, phones, places } = standing.listing;
  const numbers = [...new Set(phones.map(({ number }) => number.trim()))];
  return {
    name,
    organisation: standing.organisation,
    channels: [
      ...(email ? [{ channel: 'email', address: email.trim().toLowerCase() } as const] : []),
      ...numbers.slice(0, 4).map(wayOf),
      ...letterAddresses(places),
    ],
  };
}

function wayOf(address: string): Channel {
  return { channel: isMobile(address) ? 'text' : 'call', address };
}

/** At most two that a letter can be sent to: a street and a postcode, and not one that is not shown. */
function letterAddresses(places: Listing['places']): readonly Channel[] {
  const addresses = places
    .filter(({ place }) => place.type !== 'virtual' && !place.addressHidden)
    .flatMap(({ place }) => place.addresses)
    .filter(({ type, address1, postalCode }) => type !== 'virtual' && address1 && postalCode)
    .map((one) =>
      [one.attention, one.address1, one.address2, one.city, one.postalCode].filter(Boolean).join(', '),
    )
    .filter((text) => text.length <= 254);
  return [...new Set(addresses)].slice(0, 2).map((address) => ({ channel: 'letter', address }) as const);
}

/** A text goes to a mobile of the United Kingdom; nobody reads one that goes to an office. */
function isMobile(number: string): boolean {
  return /^(?:\+44|0044|0)7\d{9}$/.test(number.replaceAll(/[\s()-]/g, ''));
}
