import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Place, ServiceId } from '../../domain/listing.ts';
import { placesIn } from '../../editing/store/listing-places.ts';

export type PlaceBefore = {
  readonly place: Place;
  /** Of what its source said of it last. */
  readonly saidHash: string;
};

/** Those of some places that a source wrote before, as they stand. One at which no service is any more is not asked for. */
export async function placesBefore(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceBefore>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; saidHash: string; serviceId: ServiceId }>`
    select distinct on (l.id) l.id, l.said_hash as "saidHash", at.service_id as "serviceId"
    from directory.location l join directory.service_at_location at on at.location_id = l.id
    where l.id = any(${ids}::uuid[]) and l.said_hash is not null
    order by l.id, at.service_id`.execute(work.trx);
  if (rows.length === 0) return new Map();
  const places = await placesIn(
    work,
    rows.map(({ serviceId }) => serviceId),
  );
  return new Map(
    rows.flatMap(({ id, saidHash, serviceId }) => {
      const place = places(serviceId).find((at) => at.place.id === id)?.place;
      return place ? [[id, { place, saidHash }]] : [];
    }),
  );
}
