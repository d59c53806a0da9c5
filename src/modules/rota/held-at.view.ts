import { namesOfUsers } from '#modules/identity';
import { workerOf } from '#modules/workforce';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { holderWords } from './clinic.view.ts';
import type { AddOneOffSession } from './commands/add-one-off-session.ts';
import type { Held } from './pages/held-list.tsx';
import { holdersOf } from './store/holder-store.ts';

type Wanted = Pick<AddOneOffSession, 'workerId' | 'roomId' | 'from' | 'to'>;

/** What holds a worker or a room at a time, in words. */
export async function heldAt(work: Work, wanted: Wanted): Promise<readonly Held[]> {
  requirePermission(work, 'rota.edit-own');

  const { networkId } = await workerOf(work, wanted.workerId);
  const held = await holdersOf(work, { ...wanted, networkId, times: [wanted] });
  const names = await namesOfUsers(work, [...new Set(held.map(({ workerId }) => workerId))]);
  return held.map((session) => holderWords(session, names, wanted));
}
