import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Listing, Place, ServiceId } from '../../domain/listing.ts';
import type { Of } from './listing-parts.ts';
import { perOwner } from './per-owner.ts';
import { db } from './tables.ts';

export async function placesIn(work: Work, ids: readonly ServiceId[]): Promise<Of<Listing['places']>> {
  const rows = await db(work)
    .selectFrom('directory.service_at_location as at')
    .innerJoin('directory.location as l', 'l.id', 'at.location_id')
    .where('at.service_id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .select(['at.service_id as of', 'at.id as atId', 'at.description as atDescription'])
    .select(['l.id', 'l.location_type as type', 'l.name', 'l.alternate_name as alternateName'])
    .select(['l.description', 'l.url', 'l.transportation', 'l.latitude', 'l.longitude'])
    .select(['l.source', 'l.source_id as sourceId', 'l.source_hash as sourceHash'])
    .select(sql<boolean>`l.address_hidden`.as('isHidden'))
    .orderBy('l.name')
    .orderBy('at.id')
    .execute();
  const parts = await partsAt(
    work,
    rows.map((row) => row.id),
  );
  return perOwner(
    rows.map(
      ({ of, atId, atDescription, latitude, longitude, source, sourceId, sourceHash, isHidden, ...row }) => ({
        of,
        id: atId,
        description: atDescription,
        place: {
          ...row,
          ...parts(row.id),
          position: latitude === null || longitude === null ? null : { latitude, longitude },
          origin: source && sourceId && sourceHash ? { source, sourceId, sourceHash } : null,
          ...(isHidden ? { addressHidden: true } : {}),
        },
      }),
    ),
  );
}

type Parts = Pick<Place, 'addresses' | 'accessibility'>;

async function partsAt(work: Work, placeIds: readonly string[]): Promise<(id: string) => Parts> {
  const atThese = sql<string>`any(${placeIds}::uuid[])`;
  const [addresses, accessibility] = await Promise.all([
    db(work)
      .selectFrom('directory.address')
      .where('location_id', '=', atThese)
      .select(['location_id as of', 'id', 'address_type as type', 'attention', 'address_1 as address1'])
      .select(['address_2 as address2', 'city', 'region', 'state_province as stateProvince'])
      .select(['postal_code as postalCode', 'country'])
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.accessibility')
      .where('location_id', '=', atThese)
      .select(['location_id as of', 'id', 'description', 'details'])
      .orderBy('description')
      .orderBy('id')
      .execute(),
  ]);
  const [ofAddresses, ofAccessibility] = [perOwner(addresses), perOwner(accessibility)];
  return (id) => ({
    addresses: ofAddresses(id),
    accessibility: ofAccessibility(id),
  });
}
