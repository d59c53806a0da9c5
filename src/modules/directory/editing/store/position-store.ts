import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Listing, Place } from '../../domain/listing.ts';

type Position = NonNullable<Place['position']>;

/** Where postcodes are, of those that are known here. */
export async function pointsOf(
  work: Work,
  postcodes: readonly string[],
): Promise<ReadonlyMap<string, Position>> {
  if (postcodes.length === 0) return new Map();
  const { rows } = await sql<Position & { postcode: string }>`
    select postcode, latitude, longitude from directory.postcode where postcode = any(${postcodes}::text[])`.execute(
    work.trx,
  );
  return new Map(rows.map(({ postcode, ...position }) => [postcode, position]));
}

/**
 * Says which places of a listing are not shown; the database then keeps nothing of them but their town. What was
 * hidden is shown again only where `shown` says so.
 */
export async function hidePlaces(
  work: Work,
  places: Listing['places'],
  shown: readonly string[] = [],
): Promise<void> {
  const hidden = places.filter(({ place }) => place.addressHidden).map(({ place }) => place.id);
  if (hidden.length + shown.length === 0) return;
  await sql`
    update directory.location set address_hidden = id = any(${hidden}::uuid[])
    where id = any(${[...hidden, ...shown]}::uuid[]) and address_hidden is distinct from (id = any(${hidden}::uuid[]))`.execute(
    work.trx,
  );
}
