import { setTimeout as wait } from 'node:timers/promises';

import { faultCode } from './worker/fault-code.ts';
import type { WorkerParts } from './worker/parts.ts';
import { openRunner } from './worker/runner.ts';
import type { OpenRunner } from './worker/runner.ts';

export type { Chore, WorkerParts } from './worker/parts.ts';

export type RunningWorker = {
  /** Takes no more jobs and waits, not for long, for those it is doing. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

/** For the jobs that are being done: when it is told to stop, and when the queue was lost under them. */
const patienceMilliseconds = 10_000;
const patienceWhenLostMilliseconds = 3_000;

/** Does the queued jobs, four at a time. It outlives the database: when that comes back, so does it. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const stopping = new AbortController();
  const current = { runner: await openRunner(parts) };
  const ended = keepRunning(parts, current, stopping.signal);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    await current.runner.stop(patienceMilliseconds);
    await ended;
  };
  return { stop: () => (stopped ??= stop()) };
}

async function keepRunning(
  parts: WorkerParts,
  current: { runner: OpenRunner },
  stopping: AbortSignal,
): Promise<void> {
  for (;;) {
    const before = current.runner;
    const why = await before.gone;
    if (stopping.aborted) return;
    parts.log.warn({ why }, 'the queue was lost; opening it again');
    await before.stop(patienceWhenLostMilliseconds);
    const next = await openAgain(parts, stopping);
    if (!next) return;
    current.runner = next;
    await before.giveBack();
    if (stopping.aborted) return next.stop(patienceMilliseconds);
  }
}

/** @returns Null when it was told to stop in the meantime. */
async function openAgain(parts: WorkerParts, stopping: AbortSignal): Promise<OpenRunner | null> {
  let again: OpenRunner | null = null;
  for (let tries = 0; !again; tries += 1) {
    await wait(Math.min(250 * 2 ** tries, 5000), undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return null;
    again = await openRunner(parts).catch((error: unknown) => {
      parts.log.debug({ code: faultCode(error) }, 'the queue is still away');
      return null;
    });
  }
  return again;
}
