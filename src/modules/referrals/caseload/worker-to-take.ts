import { workersWithinReach } from '#modules/workforce';
import type { Worker, WorkerId } from '#modules/workforce';
import type { NetworkId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

/**
 * Somebody who works in a network today, and so may take somebody on.
 *
 * @throws Refusal `referrals.no-such-worker`
 */
export async function workerToTake(work: Work, id: WorkerId, networkId: NetworkId): Promise<Worker> {
  const worker = (await workersWithinReach(work)).find((one) => one.id === id && one.networkId === networkId);
  if (!worker) throw new Refusal('conflict', 'referrals.no-such-worker');
  return worker;
}
