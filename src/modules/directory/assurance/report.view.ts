import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { summariesOf } from '../store/service-store.ts';

/** The listing that somebody says something about. */
export async function reportView(
  work: Work,
  id: ServiceId,
): Promise<{ readonly id: ServiceId; readonly name: string }> {
  requirePermission(work, 'directory.suggest');

  const listing = (await summariesOf(work, [id])).get(id);
  if (!listing) throw new Refusal('not-found', 'directory.no-such-service');
  return { id, name: listing.name };
}
