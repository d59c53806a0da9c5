import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits for something, but not for ever.
 *
 * @returns Whether it was done in time; it may still go on.
 */
export async function within(milliseconds: number, doing: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  try {
    const late = wait(milliseconds, false, { signal: over.signal });
    return await Promise.race([doing.then(() => true), late]);
  } finally {
    over.abort();
  }
}
