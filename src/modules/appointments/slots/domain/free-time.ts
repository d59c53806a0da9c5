import { gridMinutes } from './packing.ts';

/** Two minutes since the beginning of 1970; `to` is not part of it. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * What is left of a session when everything that takes time is taken out, on the grid: a stretch begins and ends at
 * one of its steps.
 *
 * @param taken In any order; they may overlap each other and reach beyond the session.
 */
export function freeOf(session: Stretch, taken: readonly Stretch[]): readonly Stretch[] {
  const free: Stretch[] = [];
  let from = session.from;
  for (const { from: begins, to: ends } of taken.toSorted((a, b) => a.from - b.from)) {
    if (begins > from) add(free, from, Math.min(begins, session.to));
    from = Math.max(from, ends);
  }
  add(free, from, session.to);
  return free;
}

function add(free: Stretch[], from: number, to: number): void {
  const first = Math.ceil(from / gridMinutes) * gridMinutes;
  if (first < to) free.push({ from: first, to });
}
