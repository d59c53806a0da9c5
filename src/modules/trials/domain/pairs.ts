/** Two people of one worker, one given each wording: whether each came. Bit 1 is the first wording, bit 0 the second. */
export type Pair = 0 | 1 | 2 | 3;

export function pairOf(firstCame: boolean, secondCame: boolean): Pair {
  return ((firstCame ? 2 : 0) + (secondCame ? 1 : 0)) as Pair;
}

export type Came = { readonly stratum: number; readonly arm: number; readonly came: boolean };

/**
 * Pairs of two arms, in the order in which they became complete. Within one worker the first person of one arm
 * stands beside the first of the other: so both came from the same people, whichever worker they are of, and the
 * test needs no more than chance to be fair. Who has nobody beside them yet waits.
 *
 * @param settled In the order in which outcomes became known.
 */
export function pairsOf(settled: readonly Came[], first: number, second: number): readonly Pair[] {
  const waiting = new Map<number, boolean[]>();
  const pairs: Pair[] = [];
  for (const { stratum, arm, came } of settled) {
    if (arm !== first && arm !== second) continue;
    const own = stratum * 2 + (arm === first ? 0 : 1);
    const other = waiting.get(own ^ 1)?.shift();
    if (other === undefined) push(waiting, own, came);
    else pairs.push(arm === first ? pairOf(came, other) : pairOf(other, came));
  }
  return pairs;
}

function push(waiting: Map<number, boolean[]>, key: number, came: boolean): void {
  const queue = waiting.get(key);
  if (queue) queue.push(came);
  else waiting.set(key, [came]);
}
