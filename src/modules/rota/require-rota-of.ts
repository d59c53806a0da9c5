import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/**
 * Everyone with a rota changes their own; somebody else's takes the permission to change all.
 *
 * @throws Refusal `rota.not-found` or `workforce.not-found` for those to whom it does not exist.
 */
export async function requireRotaOf(work: Work, workerId: WorkerId): Promise<void> {
  requireRotaSeen(work, workerId);
  if (isOwn(work, workerId)) return;
  await workerOf(work, workerId);
  requirePermission(work, 'rota.edit');
}

/** Whoever sees only their own people sees only their own rota: whose a session is says whom it is about. */
export function requireRotaSeen(work: Work, workerId: WorkerId): void {
  if (!isOwn(work, workerId) && !may(work.actor, 'people.see-team')) {
    throw new Refusal('not-found', 'rota.not-found');
  }
}

function isOwn({ actor }: Work, workerId: WorkerId): boolean {
  return (workerId as string) === (actor.userId as string);
}
