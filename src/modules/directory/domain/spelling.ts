/** A word of the directory that somebody may have meant. */
export type Candidate = {
  readonly word: string;
  /** How many listings have it. */
  readonly listings: number;
};

/**
 * The word that was meant: the one with the fewest wrong, missing, extra or swapped letters, and of those
 * the commonest. Null when none is near enough: one mistake in a short word, two in a long one.
 */
export function meantBy(typed: string, candidates: readonly Candidate[]): string | null {
  const allowed = typed.length <= 5 ? 1 : 2;
  const near = candidates
    .filter(({ listings }) => listings > 0)
    .map(({ word, listings }) => ({ word, listings, mistakes: mistakesBetween(typed, word) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .toSorted((a, b) => a.mistakes - b.mistakes || b.listings - a.listings || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/** Damerau-Levenshtein distance in which no letter is edited twice: two swapped letters are one mistake. */
export function mistakesBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let [before, last]: [number[], number[]] = [[], to.map((_, index) => index + 1)];
  last.unshift(0);
  for (const [row, letter] of from.entries()) {
    const next = [row + 1];
    for (const [column, other] of to.entries()) {
      const same = letter === other ? 0 : 1;
      const best = Math.min((last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (last[column] ?? 0) + same);
      const swapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      next.push(swapped ? Math.min(best, (before[column - 1] ?? 0) + 1) : best);
    }
    [before, last] = [last, next];
  }
  return last.at(-1) ?? 0;
}
