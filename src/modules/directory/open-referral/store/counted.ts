import { Recent } from '#platform/recent.ts';

/** How many a list has, as of a state of the directory. */
export type Counted = { readonly total: number; readonly state: string };

/** So many, that nobody fills memory with filters. */
const counts = new Recent<string, Counted & { readonly until: number }>(500);

/** Changes that began before the newest one may be saved after it: so a count is not believed for longer. */
const believedMilliseconds = 60_000;

/**
 * What a list was last counted as: while the directory is in the same state, it need not be counted again, which
 * takes longer than everything else that a page of a large directory needs.
 */
export function countedBefore(list: string): Counted | null {
  const counted = counts.known(list);
  return counted && counted.until > performance.now() ? counted : null;
}

export function keepCount(list: string, { total, state }: Counted): void {
  counts.keep(list, { total, state, until: performance.now() + believedMilliseconds });
}
