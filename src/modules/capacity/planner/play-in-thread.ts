import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { Assumptions } from './domain/assumptions.ts';
import type { Played } from './domain/play-through.ts';

const patienceMilliseconds = 60_000;

/** Plays a plan through beside everything else: seconds of a processor would keep pages waiting. */
export async function playInThread(assumed: Assumptions): Promise<Played> {
  const thread = new Worker(new URL('play-through.thread.ts', import.meta.url), { workerData: assumed });
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const [played] = (await once(thread, 'message', { signal })) as [Played];
    return played;
  } finally {
    await thread.terminate();
  }
}
