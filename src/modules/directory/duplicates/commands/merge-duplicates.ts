import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { DuplicateId } from '../domain/pair.ts';
import { mergePair } from '../merge-pair.ts';
import type { Merging } from '../merge-pair.ts';
import { pairWith } from '../store/pair-store.ts';

export type MergeDuplicates = Merging & { readonly once: string; readonly pairId: DuplicateId };

/** Makes two listings one, as an editor who has seen them side by side says. */
export async function mergeDuplicates(work: Work, { once, ...merging }: MergeDuplicates): Promise<void> {
  requirePermission(work, 'directory.edit');

  const { pairId } = merging;
  const pair = await pairWith(work, pairId, 'held');
  if (!pair) throw new Refusal('not-found', 'directory.no-such-pair');
  const again = { key: once, command: 'directory.merge-duplicates', input: merging, answer: true } as const;
  if (await answeredBefore(work, again)) return;
  await mergePair(work, pair, merging);
}
