import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dropFeed } from '../store/feed-store.ts';

/** The caller's feed opens nothing any more. Safe to repeat. */
export async function revokeFeed(work: Work): Promise<void> {
  requirePermission(work, 'appointments.feed');

  const workerId = work.actor.userId as string as WorkerId;
  if (await dropFeed(work, workerId))
    await audit(work, 'appointments.feed-revoked', { type: 'calendar-feed', id: workerId });
}
