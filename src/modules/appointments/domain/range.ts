/** From the first moment up to, but without, the last: how PostgreSQL writes a range of instants. */
export function rangeOf(from: Date, to: Date): string {
  return `[${from.toISOString()},${to.toISOString()})`;
}
