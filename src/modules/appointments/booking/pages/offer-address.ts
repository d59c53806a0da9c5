import type { Offer } from '../../domain/offer.ts';
import type { Sought } from '../address.ts';
import type { OffersView } from '../offers.view.ts';

type Begun = Pick<OffersView, 'personId' | 'moving'>;

/** The page of offers, for what is sought. Ids and choices only: addresses are kept in histories and logs. */
export function addressOf({ personId, moving }: Begun, sought: Partial<Sought>): string {
  const path = moving ? `/appointments/${moving.id}/move` : `/people/${personId}/appointments/new`;
  return withQuery(path, { ...sought });
}

/** The page on which an offer is agreed. */
export function confirmAddress({ personId, moving }: Begun, offer: Offer): string {
  const path = moving
    ? `/appointments/${moving.id}/move/confirm`
    : `/people/${personId}/appointments/confirm`;
  const { sessionId: session, from, minutes } = offer;
  return withQuery(path, { session, from: from.toISOString(), minutes: String(minutes) });
}

function withQuery(path: string, values: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return given.length > 0 ? `${path}?${given.join('&')}` : path;
}
