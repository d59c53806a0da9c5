/** How many a list has, as of a state of the directory. */
export type Counted = { readonly total: number; readonly state: string };

const counts = new Map<string, Counted & { readonly until: number }>();

/** Changes that began before the newest one may be saved after it: so a count is not believed for longer. */
const believedMilliseconds = 60_000;

/** So that nobody fills memory with filters. */
const mostCounts = 500;

/**
 * What a list was last counted as: while the directory is in the same state, it need not be counted again, which
 * takes longer than everything else that a page of a large directory needs.
 */
export function countedBefore(list: string): Counted | null {
  const counted = counts.get(list);
  return counted && counted.until > performance.now() ? counted : null;
}

export function keepCount(list: string, { total, state }: Counted): void {
  counts.delete(list);
  const [oldest] = counts.keys();
  if (oldest !== undefined && counts.size >= mostCounts) counts.delete(oldest);
  counts.set(list, { total, state, until: performance.now() + believedMilliseconds });
}
