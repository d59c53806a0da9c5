import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { standingOf } from '../store/listing-store.ts';

/** Where a code can be sent: an address that the listing itself has published. */
export type Channel = { readonly channel: 'email' | 'text'; readonly address: string };

export type Published = {
  readonly name: string;
  readonly organisation: string | null;
  readonly channels: readonly Channel[];
};

/** The published addresses of a listing to which a code can go; null when there is no such listing. */
export async function publishedOf(work: Work, id: ServiceId): Promise<Published | null> {
  const standing = await standingOf(work, id);
  if (!standing) return null;
  const { name, email, phones } = standing.listing;
  const numbers = new Set(phones.map(({ number }) => number.trim()).filter(isMobile));
  return {
    name,
    organisation: standing.organisation,
    channels: [
      ...(email ? [{ channel: 'email', address: email.trim().toLowerCase() } as const] : []),
      ...[...numbers].slice(0, 3).map((address) => ({ channel: 'text', address }) as const),
    ],
  };
}

/** A text goes to a mobile of the United Kingdom; nobody reads one that goes to an office. */
function isMobile(number: string): boolean {
  return /^(?:\+44|0044|0)7\d{9}$/.test(number.replaceAll(/[\s()-]/g, ''));
}
