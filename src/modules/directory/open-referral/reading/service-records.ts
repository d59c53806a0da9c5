import type { Work } from '#platform/work.ts';

import type { Depth } from '../domain/asked.ts';
import type { AtPlaceRecord, OrganizationRecord, ServiceRecord } from '../domain/records.ts';
import type { Said } from '../domain/said.ts';
import { said } from '../domain/said.ts';
import {
  atPlaceShape,
  fullLocation,
  fullOrganization,
  organizationLine,
  serviceLine,
  serviceWithParts,
} from '../domain/shapes.ts';
import { shelved } from '../domain/shelf.ts';
import { partsOf } from '../store/part-store.ts';
import { atPlacesOf, locationsById, organizationsById, servicesById } from '../store/record-store.ts';

/** Services by id, with their organisations; in full with everything that belongs to either. */
export async function servicesTold(
  work: Work,
  ids: readonly string[],
  depth: Depth,
): Promise<ReadonlyMap<string, Said>> {
  const isFull = depth === 'full' || depth === 'full-service';
  const [services, atPlaces] = await Promise.all([
    servicesById(work, ids),
    isFull ? atPlacesOf(work, { by: 'service_id', ids }) : [],
  ]);
  const organizations = await organizationsById(work, unique([...services.values()].map(organizationIdOf)));
  if (!isFull) return lines(services, organizations);
  return wholes(work, { services, organizations, atPlaces });
}

type Read = {
  readonly services: ReadonlyMap<string, ServiceRecord>;
  readonly organizations: ReadonlyMap<string, OrganizationRecord>;
  readonly atPlaces: readonly AtPlaceRecord[];
};

function lines(services: Read['services'], organizations: Read['organizations']): ReadonlyMap<string, Said> {
  return new Map(
    [...services].map(([id, service]) => {
      const organization = organizations.get(service.organization_id);
      return [
        id,
        {
          ...serviceLine(service),
          ...said({ organization: organization && organizationLine(organization) }),
        },
      ];
    }),
  );
}

async function wholes(
  work: Work,
  { services, organizations, atPlaces }: Read,
): Promise<ReadonlyMap<string, Said>> {
  const locationIds = unique(atPlaces.map(({ location_id: id }) => id));
  const [locations, parts] = await Promise.all([
    locationsById(work, locationIds),
    partsOf(work, {
      services: [...services.keys()],
      organizations: [...organizations.keys()],
      atPlaces: atPlaces.map(({ id }) => id),
      locations: locationIds,
    }),
  ]);
  const shelf = shelved(parts);
  const places = new Map([...locations].map(([id, location]) => [id, fullLocation(location, shelf)]));
  const runBy = new Map(
    [...organizations].map(([id, organization]) => [id, nested(organization, services, shelf)]),
  );
  const byService = Map.groupBy(atPlaces, ({ service_id: id }) => id);
  return new Map(
    [...services].map(([id, service]) => [
      id,
      {
        ...serviceWithParts(service, shelf),
        ...said({
          organization: runBy.get(service.organization_id),
          service_at_locations: (byService.get(id) ?? []).map((atPlace) =>
            atPlaceShape(atPlace, shelf, places.get(atPlace.location_id)),
          ),
        }),
      },
    ]),
  );
}

/** A group that is its own organisation has said all as a service already. */
function nested(
  organization: OrganizationRecord,
  services: Read['services'],
  shelf: ReturnType<typeof shelved>,
): Said {
  return services.has(organization.id)
    ? organizationLine(organization)
    : fullOrganization(organization, shelf);
}

function organizationIdOf({ organization_id: id }: ServiceRecord): string {
  return id;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
