import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import type { Service, ServiceSummary } from '../domain/service.ts';
import { serviceWith, summariesOf } from '../store/service-store.ts';

/** One service with everything about it. @throws Refusal when there is none by that id. */
export async function serviceOf(work: Work, id: ServiceId): Promise<Service> {
  requirePermission(work, 'directory.search');

  const service = await serviceWith(work, id);
  if (!service) throw new Refusal('not-found', 'directory.no-such-service');
  return service;
}

/** Services by id; one that does not exist is not in the map. At most 500. */
export async function servicesOf(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, ServiceSummary>> {
  requirePermission(work, 'directory.search');

  return summariesOf(work, ids.slice(0, 500));
}
