/** Seconds before each next try: quickly at first, then every hour, for a provider that is away for a day. */
const waits: readonly number[] = [10, 30, 60, 300, 900, 1800, ...Array.from({ length: 25 }, () => 3600)];

/** How long to wait after so many tries that came to nothing; null when that was the last. */
export function waitSeconds(tries: number): number | null {
  return waits[tries - 1] ?? null;
}

export const mostTries = waits.length + 1;
