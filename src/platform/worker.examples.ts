import { once } from 'node:events';
import { Writable } from 'node:stream';
import type { TestContext } from 'node:test';

import type { Pool } from 'pg';
import { z } from 'zod';

import { actorAs, ownPool } from '#tests/support/database.ts';

import type { NetworkId } from './ids.ts';
import { newId } from './ids.ts';
import { defineJob, doJob, enqueue } from './jobs.ts';
import type { Job } from './jobs.ts';
import { openLog } from './log.ts';
import { openWorkOn } from './open-work.ts';
import type { Work } from './work.ts';
import { startWorker } from './worker.ts';
import type { Chore } from './worker.ts';

export const actor = actorAs({ networkIds: [newId<NetworkId>()] });
const greet = defineJob({
  name: 'tests.greet',
  payload: z.object({ id: z.string() }),
  key: ({ id }) => id,
  maxAttempts: 3,
  permissions: ['tests.greet'],
});

type Setup = {
  readonly jobs: readonly Job[];
  readonly chores?: readonly Chore[];
  readonly pool?: Pool;
  /** What the queue itself uses, when that is not the same. */
  readonly queuePool?: Pool;
};

/** A worker that is stopped with the test, and what it logs. */
export async function aWorker(t: TestContext, { jobs, chores = [], pool, queuePool }: Setup) {
  const its = pool ?? (await ownPool());
  const lines: string[] = [];
  const log = openLog(
    'debug',
    new Writable({
      write: (chunk, _, done) => {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const openWork = openWorkOn(its, { clock: () => new Date(), retrySeconds: 2 });
  const worker = await startWorker({
    pool: queuePool ?? its,
    openWork,
    clock: () => new Date(),
    jobs,
    chores,
    log,
  });
  t.after(worker.stop);
  return {
    worker,
    pool: its,
    lines,
    queue: (id: string) => openWork(actor, (work) => enqueue(work, greet, { id })),
  };
}

/** A job that tells its test about each run. */
export function tellingJob(run: (work: Work, id: string) => Promise<void> = () => Promise.resolve()) {
  const waiting: ((id: string) => void)[] = [];
  const done: string[] = [];
  return {
    done,
    job: doJob(greet, async (work, { id }) => {
      await run(work, id);
      done.push(id);
      waiting.shift()?.(id);
    }),
    next: () => new Promise<string>((resolve) => waiting.push(resolve)),
  };
}

/** Resolves when every job is done; asks again when its own connection was thrown out. */
export async function emptied(pool: Pool): Promise<void> {
  await until(async () => {
    const found = await pool.query('select from graphile_worker.jobs').catch(() => null);
    return found?.rowCount === 0;
  });
}

/** Asks until there is an answer; the test's own time limit ends it. */
export async function until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await once(AbortSignal.timeout(20), 'abort');
  }
}
