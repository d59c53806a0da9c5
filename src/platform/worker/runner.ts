import { EventEmitter } from 'node:events';

import { run } from 'graphile-worker';
import type { WorkerEvents } from 'graphile-worker';

import { within } from '../within.ts';
import { crontabOf } from './crontab.ts';
import { holdLease } from './lease.ts';
import type { WorkerParts } from './parts.ts';
import { queueLog } from './queue-log.ts';
import { signsOfLife } from './signs-of-life.ts';
import { tasksOf } from './tasks.ts';

export type OpenRunner = {
  /** Resolves, with why, when it no longer does jobs: whether it says so itself or not. */
  readonly gone: Promise<string>;
  /** Waits, for so long, for the jobs it is doing, and gives back what it still held. Safe when it is gone. */
  readonly stop: (patienceMilliseconds: number) => Promise<void>;
  /** Gives back what it still held, when the database was away as it stopped. */
  readonly giveBack: () => Promise<void>;
};

const concurrency = 4;
const lastPatienceMilliseconds = 2_000;

/** One runner of the queue. When the database goes away it may end, so somebody has to open another. */
export async function openRunner(parts: WorkerParts): Promise<OpenRunner> {
  const events: WorkerEvents = new EventEmitter();
  let runnerId = '';
  events.once('pool:create', ({ workerPool }) => {
    runnerId = workerPool.id;
  });
  const life = signsOfLife(events, concurrency);
  const runner = await run({
    pgPool: parts.pool,
    taskList: tasksOf(parts),
    parsedCronItems: crontabOf(parts.chores),
    concurrency,
    noHandleSignals: true,
    logger: queueLog(parts.log),
    events,
    // Batched even if it is one by one: otherwise a database that goes away then takes the process with it.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const ended = runner.promise.then(
    () => 'ended',
    () => 'failed',
  );
  const lease = await holdLease(parts.pool, runnerId, parts.log);
  return {
    gone: Promise.race([ended, life.lost]),
    stop: async (patienceMilliseconds) => {
      life.stopWatching();
      // It refuses when it has already begun to end by itself.
      const told = runner.stop().catch(() => ended);
      if (!(await within(patienceMilliseconds, told))) {
        await within(
          lastPatienceMilliseconds,
          runner.kill().catch(() => undefined),
        );
      }
      await lease.release();
    },
    giveBack: lease.release,
  };
}
