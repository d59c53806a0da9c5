import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { keepingVersions } from '../../editing/keep-versions.ts';
import { letKeepToo } from '../../editing/store/owner-store.ts';
import { refreshSearch } from '../../store/search-index.ts';
import { filledFrom } from '../domain/merging.ts';
import type { DuplicateId, Pair } from '../domain/pair.ts';
import { holdBoth, join, writeMerge } from '../store/merge-store.ts';
import { pairWith, settlePair } from '../store/pair-store.ts';

export type MergeDuplicates = {
  readonly once: string;
  readonly pairId: DuplicateId;
  readonly keepId: ServiceId;
  /** Versions of both listings on the page from which this is decided, in the order of the pair. */
  readonly seenVersions: string | null;
};

/**
 * Makes two listings one. The kept one takes what it does not say itself; the other is closed and leads to it, so
 * that what points to either still finds the service. Who kept the other keeps the kept one.
 */
export async function mergeDuplicates(work: Work, { once, ...merging }: MergeDuplicates): Promise<void> {
  requirePermission(work, 'directory.edit');

  const { pairId, keepId } = merging;
  const pair = await pairWith(work, pairId, 'held');
  if (!pair) throw new Refusal('not-found', 'directory.no-such-pair');
  const again = { key: once, command: 'directory.merge-duplicates', input: merging, answer: true } as const;
  if (await answeredBefore(work, again)) return;
  const { kept, merged } = await bothToMerge(work, pair, merging);
  const two = { keptId: keepId, mergedId: merged.id };
  const filled = filledFrom(kept.columns, merged.columns);
  const versions = { ids: [keepId, merged.id], what: 'merged', byRole: 'editor' } as const;
  const added = await keepingVersions(work, versions, () => join(work, two, filled));
  const keepers = await letKeepToo(work, { from: merged.id, to: keepId });
  const before = { status: merged.status, filled, added, keepers };
  await writeMerge(work, { ...two, before, pairId });
  await settlePair(work, pairId, 'merged');
  await refreshSearch(work, [keepId, merged.id]);
  await audit(work, 'directory.duplicates-merged', {
    type: 'service',
    id: keepId,
    details: { mergedId: merged.id },
  });
}

/** @throws Refusal when either has changed since the page was shown, or stands no more. */
async function bothToMerge(work: Work, pair: Pair, { keepId, seenVersions }: Omit<MergeDuplicates, 'once'>) {
  const ids = [pair.oneId, pair.otherId];
  if (!ids.includes(keepId)) throw new Refusal('invalid', 'directory.not-of-this-pair');
  const held = await holdBoth(work, ids);
  const both = ids.flatMap((id) => held.get(id) ?? []);
  if (pair.state !== 'open' || both.some(({ mergedInto }) => mergedInto !== null))
    throw new Refusal('conflict', 'directory.pair-settled');
  const seen = seenVersions?.split('.') ?? [];
  both.forEach((each, place) => requireUnchanged(each, seen[place] ?? null));
  const kept = both.find(({ id }) => id === keepId);
  const merged = both.find(({ id }) => id !== keepId);
  if (!kept || !merged) throw new Refusal('not-found', 'directory.no-such-service');
  return { kept, merged };
}
