import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { keepingVersions } from '../../editing/keep-versions.ts';
import { keepNoMore } from '../../editing/store/owner-store.ts';
import { refreshSearch } from '../../store/search-index.ts';
import type { DuplicateId } from '../domain/pair.ts';
import { holdBoth, mergeOf, part, writeUndone } from '../store/merge-store.ts';
import { pairWith, settlePair } from '../store/pair-store.ts';

/** Makes one listing two again, as they were; what was changed since by hand stays. They are not alike any more. */
export async function undoMerge(
  work: Work,
  { once, pairId }: { readonly once: string; readonly pairId: DuplicateId },
): Promise<void> {
  requirePermission(work, 'directory.edit');

  const pair = await pairWith(work, pairId, 'held');
  if (!pair) throw new Refusal('not-found', 'directory.no-such-pair');
  const again = { key: once, command: 'directory.undo-merge', input: { pairId }, answer: true } as const;
  if (await answeredBefore(work, again)) return;
  const merge = await mergeOf(work, pairId);
  if (!merge) throw new Refusal('conflict', 'directory.nothing-to-undo');
  await holdBoth(work, [pair.oneId, pair.otherId]);
  const versions = { ids: [merge.keptId, merge.mergedId], what: 'parted', byRole: 'editor' } as const;
  await keepingVersions(work, versions, () => part(work, merge, merge.before));
  await keepNoMore(work, merge.keptId, merge.before.keepers ?? []);
  await writeUndone(work, merge.id);
  await settlePair(work, pairId, 'different');
  await refreshSearch(work, [merge.keptId, merge.mergedId]);
  const { keptId, mergedId } = merge;
  await audit(work, 'directory.merge-undone', { type: 'service', id: keptId, details: { mergedId } });
}
