import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';

import { inboxOf } from '../store/inbox-store.ts';
import type { WaitingReferral } from '../store/inbox-store.ts';

/** What waits for one worker's decision, due first: the first page of it. */
export function inboxMine(work: Work, workerId: WorkerId): Promise<readonly WaitingReferral[]> {
  return inboxOf(work, { ownerId: workerId, after: null });
}
