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
  const allowed = allowedMistakes(typed);
  const near = candidates
    .filter(({ listings }) => listings > 0)
    .map(({ word, listings }) => ({ word, listings, mistakes: mistakesBetween(typed, word) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .toSorted((a, b) => a.mistakes - b.mistakes || b.listings - a.listings || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/** Words with few enough mistakes, fewest first, and not many of them: counting listings costs more than this. */
export function nearest(typed: string, words: readonly string[]): readonly string[] {
  return words
    .map((word) => ({ word, mistakes: mistakesBetween(typed, word) }))
    .filter(({ mistakes }) => mistakes <= allowedMistakes(typed))
    .toSorted((a, b) => a.mistakes - b.mistakes)
    .slice(0, 10)
    .map(({ word }) => word);
}

function allowedMistakes(typed: string): number {
  return typed.length <= 5 ? 1 : 2;
}

/** Damerau-Levenshtein distance in which no letter is edited twice: two swapped letters are one mistake. */
export function mistakesBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  const table = [to.reduce((row, _, index) => [...row, index + 1], [0])];
  for (const [row, letter] of from.entries()) {
    const next = [row + 1];
    for (const [column, other] of to.entries()) {
      const isSwapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      next.push(cheapest({ table, next, row, column }, letter === other, isSwapped));
    }
    table.push(next);
  }
  return table.at(-1)?.at(-1) ?? 0;
}

type Cell = {
  readonly table: readonly (readonly number[])[];
  readonly next: readonly number[];
  readonly row: number;
  readonly column: number;
};

function cheapest({ table, next, row, column }: Cell, isSame: boolean, isSwapped: boolean): number {
  const last = table[row] ?? [];
  const [missing = 0, extra = 0, other = 0] = [last[column + 1], next[column], last[column]];
  const swapped = isSwapped ? (table[row - 1]?.[column - 1] ?? 0) + 1 : Infinity;
  return Math.min(missing + 1, extra + 1, isSame ? other : other + 1, swapped);
}
