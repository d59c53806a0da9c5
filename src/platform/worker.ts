import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { run } from 'graphile-worker';
import type { Runner, WorkerEvents } from 'graphile-worker';

import type { Log } from './log.ts';
import { within } from './within.ts';
import { crontabOf } from './worker/crontab.ts';
import { faultCode } from './worker/fault-code.ts';
import { holdLease } from './worker/lease.ts';
import type { Lease } from './worker/lease.ts';
import type { WorkerParts } from './worker/parts.ts';
import { queueLog } from './worker/queue-log.ts';
import { tasksOf } from './worker/tasks.ts';

export type { Chore, WorkerParts } from './worker/parts.ts';

export type RunningWorker = {
  /** Takes no more jobs and waits, not for long, for those it is doing. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

const patienceMilliseconds = 10_000;
const lastPatienceMilliseconds = 2_000;

/** Does the queued jobs, four at a time. It outlives the database: when that comes back, so does it. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const stopping = new AbortController();
  const first = await open(parts);
  const current = { run: first };
  const ended = keepRunning(parts, current, stopping.signal);
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    await stopRun(current.run);
    await ended;
  };
  return { stop: () => (stopped ??= stop()) };
}

type Run = { readonly runner: Runner; readonly lease: Lease };

async function open({ pool, openWork, clock, jobs, chores, log }: WorkerParts): Promise<Run> {
  const events: WorkerEvents = new EventEmitter();
  let runnerId = '';
  events.once('pool:create', ({ workerPool }) => {
    runnerId = workerPool.id;
  });
  const runner = await run({
    pgPool: pool,
    taskList: tasksOf({ pool, openWork, clock, jobs, chores, log }),
    parsedCronItems: crontabOf(chores),
    concurrency: 4,
    noHandleSignals: true,
    logger: queueLog(log),
    events,
    // Batched even if it is one by one: otherwise a database that goes away then takes the process with it.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  return { runner, lease: await holdLease(pool, runnerId, log) };
}

async function keepRunning(parts: WorkerParts, current: { run: Run }, stopping: AbortSignal): Promise<void> {
  for (;;) {
    await ending(current.run, parts.log);
    if (stopping.aborted) return;
    const next = await openAgain(parts, stopping);
    if (!next) return;
    current.run = next;
    if (stopping.aborted) await stopRun(next);
  }
}

async function ending({ runner, lease }: Run, log: Log): Promise<void> {
  await runner.promise.catch((error: unknown) => log.warn({ code: faultCode(error) }, 'the queue was lost'));
  await lease.release();
}

/** @returns Null when it was told to stop in the meantime. */
async function openAgain(parts: WorkerParts, stopping: AbortSignal): Promise<Run | null> {
  let again: Run | null = null;
  for (let tries = 0; !again; tries += 1) {
    await wait(Math.min(250 * 2 ** tries, 5000), undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return null;
    again = await open(parts).catch((error: unknown) => {
      parts.log.debug({ code: faultCode(error) }, 'the queue is still away');
      return null;
    });
  }
  return again;
}

async function stopRun({ runner }: Run): Promise<void> {
  // It refuses when it has already ended by itself.
  const inTime = await within(
    patienceMilliseconds,
    runner.stop().catch(() => undefined),
  );
  if (!inTime)
    await within(
      lastPatienceMilliseconds,
      runner.kill().catch(() => undefined),
    );
}
