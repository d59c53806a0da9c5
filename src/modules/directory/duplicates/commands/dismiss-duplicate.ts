import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dismissPair } from '../dismiss-pair.ts';
import type { DuplicateId } from '../domain/pair.ts';
import { pairWith } from '../store/pair-store.ts';

/** Says that two listings are of two services: they are not shown as a pair again. */
export async function dismissDuplicate(
  work: Work,
  { once, pairId }: { readonly once: string; readonly pairId: DuplicateId },
): Promise<void> {
  requirePermission(work, 'directory.edit');

  const pair = await pairWith(work, pairId, 'held');
  if (!pair) throw new Refusal('not-found', 'directory.no-such-pair');
  const again = {
    key: once,
    command: 'directory.dismiss-duplicate',
    input: { pairId },
    answer: true,
  } as const;
  if (await answeredBefore(work, again)) return;
  if (pair.state !== 'open') throw new Refusal('conflict', 'directory.pair-settled');
  await dismissPair(work, pair);
}
