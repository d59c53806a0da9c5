import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { keysOf } from '../domain/keys.ts';
import { likelyFrom, likenessOf } from '../domain/score.ts';
import { candidatesOf, changedSince, markCompared, writeKeys } from '../store/likeness-store.ts';
import type { Candidate } from '../store/likeness-store.ts';
import { writePairs } from '../store/pair-store.ts';
import type { Found } from '../store/pair-store.ts';
import { traitsOf } from '../store/traits-store.ts';
import type { Compared } from '../store/traits-store.ts';

/** Listings compared in one work. */
export const atOnce = 500;

/**
 * Compares listings that have changed since the last time with those that have something in common with them.
 *
 * @returns How many were compared; fewer than 500 means that none is left for now.
 */
export async function findDuplicates(work: Work): Promise<number> {
  requirePermission(work, 'directory.edit');

  const changed = await changedSince(work, atOnce);
  const last = changed.at(-1);
  if (!last) return 0;
  const ids = changed.map(({ id }) => id);
  const traits = await traitsOf(work, ids);
  await writeKeys(
    work,
    traits.map((one) => ({ id: one.id, keys: one.isOpen ? keysOf(one) : [] })),
  );
  const candidates = await candidatesOf(work, ids);
  const others = await traitsOf(work, [...new Set(candidates.map(({ likeId }) => likeId))]);
  await writePairs(work, ids, likelyAmong(candidates, [...traits, ...others]));
  await markCompared(work, last);
  return ids.length;
}

function likelyAmong(candidates: readonly Candidate[], traits: readonly Compared[]): readonly Found[] {
  const known = new Map(traits.map((one) => [one.id, one]));
  return candidates.flatMap(({ id, likeId }) => {
    const [one, other] = [known.get(id), known.get(likeId)];
    if (!one?.isOpen || !other?.isOpen) return [];
    const likeness = likenessOf(one, other);
    return likeness.score >= likelyFrom ? [{ one: id, other: likeId, ...likeness }] : [];
  });
}
