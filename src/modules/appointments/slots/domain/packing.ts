/** Everything is offered on a grid of five minutes. */
export const gridMinutes = 5;

/** How many steps of the grid a short and a long appointment take, with the way and the gap. */
export type Steps = { readonly short: number; readonly long: number };

/**
 * What taking some steps out of a free time costs in later choice: of how many numbers of long appointments fewer
 * short ones would fit beside them than if it were taken at an edge. Nothing at an edge; at most a few in the middle.
 */
export function packingWith({ short, long }: Steps): (gap: number, before: number, taken: number) => number {
  const known = new Map<number, number>();
  return (gap, before, taken) => {
    const key = (gap * most + before) * most + taken;
    const cost = known.get(key);
    if (cost !== undefined) return cost;
    const worked = costOf({ short, long }, before, gap - before - taken);
    known.set(key, worked);
    return worked;
  };
}

/** More steps than a session has: they are a day at most. */
const most = 1024;

function costOf(steps: Steps, before: number, after: number): number {
  const whole = before + after;
  let cost = 0;
  for (let longs = 0; longs * steps.long <= whole; longs += 1)
    cost += shortsBeside(steps, whole, longs) - shortsInTwo(steps, [before, after], longs);
  return cost;
}

/** @returns How many short ones fit beside some long ones; -1 when not even those do. */
function shortsBeside({ short, long }: Steps, gap: number, longs: number): number {
  const left = gap - longs * long;
  return left < 0 ? -1 : Math.floor(left / short);
}

function shortsInTwo(steps: Steps, [before, after]: readonly [number, number], longs: number): number {
  let best = -1;
  for (let first = 0; first <= longs; first += 1) {
    const one = shortsBeside(steps, before, first);
    const other = shortsBeside(steps, after, longs - first);
    if (one >= 0 && other >= 0) best = Math.max(best, one + other);
  }
  return best;
}
