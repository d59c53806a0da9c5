/** Seconds before each next try: a mail server that is away for lunch is back by then, and nobody waits a day to hear. */
const waits = [10, 30, 60, 300, 900, 1800, 3600, 3600, 3600] as const;

/** How long to wait after so many tries that came to nothing; null when that was the last. */
export function waitSeconds(tries: number): number | null {
  return waits[tries - 1] ?? null;
}

export const mostTries = waits.length + 1;
