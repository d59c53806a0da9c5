export const longestHours = 7 * 24;

/** How long a feed is left alone: for its interval, and after failures in a row for 1, 2, 4 … hours, a week at most. */
export function waitHours(everyHours: number, failures: number): number {
  return failures === 0 ? everyHours : Math.min(2 ** (failures - 1), longestHours);
}

/** A reading that was begun is not begun again before this: longer than any takes. */
export const whileReadingHours = 1;
