import type { Work } from '#platform/work.ts';

import type { Depth } from '../domain/asked.ts';
import type { Said } from '../domain/said.ts';
import { said } from '../domain/said.ts';
import { atPlaceShape, fullLocation, locationLine } from '../domain/shapes.ts';
import { shelved } from '../domain/shelf.ts';
import { partsOf } from '../store/part-store.ts';
import { atPlacesOf, locationsById } from '../store/record-store.ts';
import { servicesTold } from './service-records.ts';

/** Services at places by id: each with its place and its service, and in full with all that belongs to the place. */
export async function atPlacesTold(
  work: Work,
  ids: readonly string[],
  depth: Depth,
): Promise<ReadonlyMap<string, Said>> {
  const isFull = depth === 'full';
  const atPlaces = await atPlacesOf(work, { by: 'id', ids });
  const locationIds = [...new Set(atPlaces.map(({ location_id: id }) => id))];
  const serviceIds = [...new Set(atPlaces.map(({ service_id: id }) => id))];
  const [locations, services, parts] = await Promise.all([
    locationsById(work, locationIds),
    servicesTold(work, serviceIds, 'plain'),
    isFull
      ? partsOf(work, { services: [], organizations: [], atPlaces: ids, locations: locationIds })
      : noParts,
  ]);
  const shelf = shelved(parts);
  const places = new Map(
    [...locations].map(([id, location]) => [
      id,
      isFull ? fullLocation(location, shelf) : locationLine(location),
    ]),
  );
  return new Map(
    atPlaces.map((atPlace) => [
      atPlace.id,
      {
        ...atPlaceShape(atPlace, shelf, places.get(atPlace.location_id)),
        ...said({ service: services.get(atPlace.service_id) }),
      },
    ]),
  );
}

const noParts = {
  addresses: [],
  accessibility: [],
  identifiers: [],
  contacts: [],
  phones: [],
  schedules: [],
  costs: [],
  languages: [],
  areas: [],
  funding: [],
  attributes: [],
  terms: [],
};
