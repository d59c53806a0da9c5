import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { dismissPair } from '../dismiss-pair.ts';
import type { DuplicateId, Pair } from '../domain/pair.ts';
import { mergePair } from '../merge-pair.ts';
import { pairWith } from '../store/pair-store.ts';

export const verdicts = ['merged', 'different'] as const;

export type Verdict = (typeof verdicts)[number];

export type Chosen = {
  readonly pairId: DuplicateId;
  /** The one that is kept if they are made one. */
  readonly keepId: ServiceId;
  readonly seenVersions: string;
};

export type SettlePairs = {
  readonly once: string;
  readonly chosen: readonly Chosen[];
  readonly verdict: Verdict;
};

export type SettledPairs = { readonly settled: number; readonly left: number };

/**
 * Says the same of several pairs: each is made one, or is of two services. A pair of which a listing has changed since
 * the page was shown, or was made one with another meanwhile, is left as it is.
 */
export async function settlePairs(work: Work, { once, ...settling }: SettlePairs): Promise<SettledPairs> {
  requirePermission(work, 'directory.edit');

  const { chosen, verdict } = settling;
  const answer = { settled: chosen.length, left: 0 };
  const again = { key: once, command: 'directory.settle-pairs', input: settling, answer } as const;
  const before = await answeredBefore(work, again);
  if (before) return before;
  let settled = 0;
  // Two editors at once hold the same pairs in the same order.
  for (const each of chosen.toSorted((one, other) => (one.pairId < other.pairId ? -1 : 1))) {
    const pair = await pairWith(work, each.pairId, 'held');
    if (pair?.state === 'open' && (await isSettled(work, pair, { ...each, verdict }))) settled += 1;
  }
  return { settled, left: chosen.length - settled };
}

/** @returns False when it is not as it was shown: that is found out before anything is written. */
async function isSettled(work: Work, pair: Pair, chosen: Chosen & { verdict: Verdict }): Promise<boolean> {
  try {
    await (chosen.verdict === 'merged' ? mergePair(work, pair, chosen) : dismissPair(work, pair));
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'conflict') return false;
    throw error;
  }
}
