import type { Work } from '#platform/work.ts';

import type { Depth } from '../domain/asked.ts';
import type { Said } from '../domain/said.ts';
import { said } from '../domain/said.ts';
import { fullOrganization, organizationLine } from '../domain/shapes.ts';
import { shelved } from '../domain/shelf.ts';
import { partsOf } from '../store/part-store.ts';
import { organizationsById, servicesRunBy } from '../store/record-store.ts';
import { servicesTold } from './service-records.ts';

/** Organisations by id; in full with what belongs to them and the services that they run. */
export async function organizationsTold(
  work: Work,
  ids: readonly string[],
  depth: Depth,
): Promise<ReadonlyMap<string, Said>> {
  const organizations = await organizationsById(work, ids);
  if (depth === 'plain') return new Map([...organizations].map(([id, one]) => [id, organizationLine(one)]));
  const there = [...organizations.keys()];
  const [parts, services] = await Promise.all([
    partsOf(work, { services: [], organizations: there, atPlaces: [], locations: [] }),
    servicesByOrganization(work, there, depth),
  ]);
  const shelf = shelved(parts);
  return new Map(
    [...organizations].map(([id, one]) => [
      id,
      { ...fullOrganization(one, shelf), ...said({ services: services.get(id) ?? [] }) },
    ]),
  );
}

/** A council may run thousands: they are read in parts of this many. */
const atOnce = 500;

async function servicesByOrganization(work: Work, organizationIds: readonly string[], depth: Depth) {
  const run = await servicesRunBy(work, organizationIds);
  const told = new Map<string, Said>();
  for (let from = 0; from < run.length; from += atOnce) {
    const ids = run.slice(from, from + atOnce).map(({ id }) => id);
    for (const [id, service] of await servicesTold(work, ids, depth === 'full-service' ? 'full' : 'plain')) {
      const { organization: _, ...rest } = service;
      told.set(id, rest);
    }
  }
  const groups = Map.groupBy(run, ({ organization_id: id }) => id);
  return new Map([...groups].map(([id, same]) => [id, same.flatMap((one) => told.get(one.id) ?? [])]));
}
