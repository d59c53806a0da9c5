import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { keptAmong, keptFor } from '../duplicates/store/kept-store.ts';
import type { Service, ServiceSummary } from '../domain/service.ts';
import { serviceWith, summariesOf } from '../store/service-store.ts';

/** One service with everything about it; of one that was merged, the one it leads to. @throws Refusal when there is none by that id. */
export async function serviceOf(work: Work, id: ServiceId): Promise<Service> {
  requirePermission(work, 'directory.search');

  const service = await serviceWith(work, (await keptFor(work, id)) ?? id);
  if (!service) throw new Refusal('not-found', 'directory.no-such-service');
  return service;
}

/**
 * Services by id; one that does not exist is not in the map. For one that was merged it has the one that it leads to.
 * At most 500.
 */
export async function servicesOf(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, ServiceSummary>> {
  requirePermission(work, 'directory.search');

  const asked = ids.slice(0, 500);
  const kept = await keptAmong(work, asked);
  if (kept.size === 0) return summariesOf(work, asked);
  const found = await summariesOf(work, [...asked, ...[...kept.values()].map(({ id }) => id)]);
  return new Map(
    asked.flatMap((id) => {
      const service = found.get(kept.get(id)?.id ?? id);
      return service ? [[id, service] as const] : [];
    }),
  );
}

/** What those that were merged are listed as now. */
export async function namesNow(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, string>> {
  requirePermission(work, 'directory.search');

  const kept = await keptAmong(work, ids.slice(0, 500));
  return new Map([...kept].map(([id, { name }]) => [id, name]));
}
