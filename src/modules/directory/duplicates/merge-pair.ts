import { audit } from '#platform/audit.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { keepingVersions } from '../editing/keep-versions.ts';
import { letKeepToo } from '../editing/store/owner-store.ts';
import { refreshSearch } from '../store/search-index.ts';
import { filledFrom } from './domain/merging.ts';
import type { Pair } from './domain/pair.ts';
import { holdBoth, join, writeMerge } from './store/merge-store.ts';
import { settlePair } from './store/pair-store.ts';

export type Merging = {
  readonly keepId: ServiceId;
  /** Versions of both listings on the page from which this is decided, in the order of the pair. */
  readonly seenVersions: string | null;
};

/**
 * Makes two listings of a pair that is held one. The kept one takes what it does not say itself; the other is closed and
 * leads to it, so that what points to either still finds the service. Who kept the other keeps the kept one.
 *
 * @throws Refusal before anything is written, when either has changed since the page was shown, or stands no more.
 */
export async function mergePair(work: Work, pair: Pair, merging: Merging): Promise<void> {
  const { keepId } = merging;
  const { kept, merged } = await bothToMerge(work, pair, merging);
  const two = { keptId: keepId, mergedId: merged.id };
  const filled = filledFrom(kept.columns, merged.columns);
  const versions = { ids: [keepId, merged.id], what: 'merged', byRole: 'editor' } as const;
  const taken = await keepingVersions(work, versions, () => join(work, two, filled));
  const keepers = await letKeepToo(work, { from: merged.id, to: keepId });
  const before = { status: merged.status, filled, ...taken, keepers };
  await writeMerge(work, { ...two, before, pairId: pair.id });
  await settlePair(work, pair.id, 'merged');
  await refreshSearch(work, [keepId, merged.id]);
  await audit(work, 'directory.duplicates-merged', {
    type: 'service',
    id: keepId,
    details: { mergedId: merged.id },
  });
}

async function bothToMerge(work: Work, pair: Pair, { keepId, seenVersions }: Merging) {
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
