/** One figure beside its limit: the same work without us, measured in the same run. */
export type Figure = {
  readonly metric: string;
  readonly ours: number;
  readonly limit: number;
  readonly unit: string;
  /** How many times it was measured. */
  readonly n: number;
};

/** A benchmark prints its figures as it finds them. */
export type Bench = (print: (figure: Figure) => void) => Promise<void>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('no values');
  return middle;
}
