import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { keptFor } from './store/merge-store.ts';

/** The listing that stands for one that was merged; null when it stands for itself. */
export async function mergedInto(work: Work, id: ServiceId): Promise<ServiceId | null> {
  requirePermission(work, 'directory.search');

  return keptFor(work, id);
}
