/** The 97.5th percentile of the normal distribution: for 95 %. */
const z = 1.959_963_985;

/** Between which shares the true one lies with 95 %, when `some` of `all` were counted once (Wilson's score interval). */
export function wilson(some: number, all: number): { readonly low: number; readonly high: number } | null {
  if (all <= 0) return null;
  const share = some / all;
  const middle = share + (z * z) / (2 * all);
  const around = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const of = 1 + (z * z) / all;
  return { low: Math.max(0, (middle - around) / of), high: Math.min(1, (middle + around) / of) };
}
