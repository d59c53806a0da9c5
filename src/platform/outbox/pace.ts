import { setTimeout as wait } from 'node:timers/promises';

/** Waits for its turn. @returns False when the signal came first. */
export type Pace = (giveUp: AbortSignal) => Promise<boolean>;

/** How many may wait at most: beyond it the queue keeps them, where they are not lost with the process. */
const longestWaitMilliseconds = 10_000;

/** Lets so many through in a minute, evenly: what this process sends, not what all of them do. */
export function paceOf(perMinute: number): Pace {
  const gap = 60_000 / perMinute;
  let next = 0;
  return async (giveUp) => {
    const now = performance.now();
    const turn = Math.max(next, now - burstMilliseconds);
    if (turn - now > longestWaitMilliseconds) return false;
    next = turn + gap;
    if (turn <= now) return true;
    await wait(turn - now, undefined, { signal: giveUp }).catch(() => undefined);
    return !giveUp.aborted;
  };
}

/** What was not used in the second before may be used at once. */
const burstMilliseconds = 1_000;
