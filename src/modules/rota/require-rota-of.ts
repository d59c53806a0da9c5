import type { WorkerId } from '#modules/workforce';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** Everyone with a rota changes their own; somebody else's takes the permission to change all. */
export function requireRotaOf(work: Work, workerId: WorkerId): void {
  if ((workerId as string) !== (work.actor.userId as string)) requirePermission(work, 'rota.edit');
}
