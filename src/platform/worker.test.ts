import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { test } from 'node:test';
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

const actor = actorAs({ networkIds: [newId<NetworkId>()] });
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
async function aWorker(t: TestContext, { jobs, chores = [], pool, queuePool }: Setup) {
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
function tellingJob(run: (work: Work, id: string) => Promise<void> = () => Promise.resolve()) {
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

test('a queued job is done as soon as its work is saved, as the system, with the permissions of the job', async (t) => {
  const actors: Work['actor'][] = [];
  const telling = tellingJob((work) => {
    actors.push(work.actor);
    return Promise.resolve();
  });
  const { queue } = await aWorker(t, { jobs: [telling.job] });
  const next = telling.next();

  await queue('ada');

  assert.equal(await next, 'ada');
  assert.deepEqual(actors, [
    {
      kind: 'system',
      userId: actor.userId,
      networkIds: actor.networkIds,
      practiceIds: null,
      permissions: new Set(['tests.greet']),
    },
  ]);
});

test('a job that fails is tried again, and the log and the queue keep its code and not its words', async (t) => {
  const failed = Promise.withResolvers<void>();
  const telling = tellingJob(async (work) => {
    failed.resolve();
    await work.trx.executeQuery({ sql: "select 'Fictional Person'::integer", parameters: [] } as never);
  });
  const { queue, lines, pool } = await aWorker(t, { jobs: [telling.job] });

  await queue('secret-payload');
  await failed.promise;
  const job = await until(async () => {
    const { rows } = await pool.query<{ attempts: number; last_error: string; run_at: Date }>(
      'select attempts, last_error, run_at from graphile_worker.jobs where last_error is not null and locked_at is null',
    );
    return rows[0];
  });

  assert.equal(job.attempts, 1);
  assert.match(job.last_error, /^[0-9A-Za-z_-]+$/);
  assert.ok(job.run_at > new Date());
  assert.doesNotMatch(lines.join(''), /Fictional|secret-payload/);
  assert.match(lines.join(''), /"job":"tests\.greet".*"attempt":1,"of":3.*will be tried again/);
});

test('the jobs of workers that were killed are done by another after some seconds, however often, those of one that lives are not', async (t) => {
  const telling = tellingJob();
  const pool = await ownPool();
  const first = await aWorker(t, { jobs: [], pool });
  await first.queue('left-behind');
  await first.queue('being-done');
  const hold =
    'update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - $3::interval, attempts = max_attempts where key = $1';
  await pool.query(hold, ['tests.greet:left-behind', 'pool-that-was-killed', '16 seconds']);
  await pool.query(hold, ['tests.greet:being-done', 'pool-that-lives', '1 hour']);
  await pool.query(
    "insert into platform.job_runner values ('pool-that-lives', now()), ('pool-that-was-killed', now() - interval '16 seconds')",
  );
  const next = telling.next();

  await aWorker(t, { jobs: [telling.job], pool });

  assert.equal(await next, 'left-behind');
  assert.deepEqual(telling.done, ['left-behind']);
  const { rows } = await pool.query("select id from platform.job_runner where id like 'pool-that%'");
  assert.deepEqual(rows, [{ id: 'pool-that-lives' }]);
});

/** Whether another connection to this database is being answered now. */
async function isBusy(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query(`
    select from pg_stat_activity
    where datname = current_database() and state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()`);
  return rowCount !== 0;
}

test('told to stop, it finishes the job it is doing and takes no other', async (t) => {
  const doing = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const telling = tellingJob(async () => {
    doing.resolve();
    await mayEnd.promise;
  });
  const { worker, queue, pool } = await aWorker(t, { jobs: [telling.job] });
  await queue('first');
  await doing.promise;

  const stopped = worker.stop();
  // Those who looked for a job in that very moment may still take one.
  while (await isBusy(pool));
  await queue('second');
  mayEnd.resolve();
  await stopped;

  assert.deepEqual(telling.done, ['first']);
  const { rows } = await pool.query('select key, attempts from graphile_worker.jobs');
  assert.deepEqual(rows, [{ key: 'tests.greet:second', attempts: 0 }]);
  assert.equal((await pool.query('select from platform.job_runner')).rowCount, 0);
});

test('it goes on when the database has thrown all its connections out', async (t) => {
  const telling = tellingJob();
  const { queue, pool } = await aWorker(t, { jobs: [telling.job] });
  await queue('before');
  await emptied(pool);

  await throwOut(pool);
  await queue('after');
  await emptied(pool);

  assert.deepEqual(telling.done, ['before', 'after']);
});

test('it goes on when the database goes away while a job is being done', async (t) => {
  const pool = await ownPool();
  let runs = 0;
  const telling = tellingJob(async () => {
    runs += 1;
    if (runs === 1) await throwOut(pool);
  });
  const { queue } = await aWorker(t, { jobs: [telling.job], pool });

  await queue('ada');
  await emptied(pool);

  assert.ok(telling.done.length >= 1);
});

test('it goes on when the database goes away just as several jobs are done, and does them again', async (t) => {
  const pool = await ownPool();
  let away = false;
  const gates = new Map(['one', 'two', 'fails'].map((id) => [id, Promise.withResolvers<void>()]));
  const begun = new Set<string>();
  const telling = tellingJob(async (_, id) => {
    if (begun.has(id)) return;
    begun.add(id);
    await gates.get(id)?.promise;
    if (id === 'fails') throw new Error('the first time');
  });
  const { queue, lines } = await aWorker(t, {
    jobs: [telling.job],
    pool,
    queuePool: goesAway(pool, () => away),
  });
  for (const id of gates.keys()) await queue(id);
  await until(() => Promise.resolve(begun.size === gates.size));

  away = true;
  // One after the other: graphile-worker 0.18 bears one such failure, and after the second never says that it ended.
  for (const [index, id] of ['one', 'two'].entries()) {
    gates.get(id)?.resolve();
    await until(() =>
      Promise.resolve(lines.filter((line) => line.includes('Failed to complete jobs')).length > index),
    );
  }
  gates.get('fails')?.resolve();
  await until(() => Promise.resolve(lines.some((line) => line.includes('Failed to fail jobs'))));
  away = false;
  await queue('after');

  await emptied(pool);
  assert.deepEqual(telling.done.toSorted(), ['after', 'fails', 'one', 'one', 'two', 'two']);
});

test('two jobs of one name are a mistake that is said at start', async (t) => {
  const { job } = tellingJob();
  await assert.rejects(aWorker(t, { jobs: [job, job] }), /two jobs are called tests.greet/);
});

test('a chore is done by the clock, as the owner of the database', async (t) => {
  const done = Promise.withResolvers<string>();
  const chore: Chore = {
    name: 'tests.chore',
    when: '* * * * *',
    run: async ({ pool }) => {
      const { rows } = await pool.query<{ role: string }>('select current_user as role');
      done.resolve(rows[0]?.role ?? '');
      return 1;
    },
  };
  const { pool } = await aWorker(t, { jobs: [], chores: [chore] });
  // What the clock does every minute.
  await pool.query("select graphile_worker.add_job('tests.chore')");

  assert.notEqual(await done.promise, 'kith_app');
  const { rows } = await pool.query('select identifier from graphile_worker._private_known_crontabs');
  assert.deepEqual(rows, [{ identifier: 'tests.chore' }]);
});

/** Ends every connection to this database but the one that says so. */
async function throwOut(pool: Pool): Promise<void> {
  const client = await pool.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  client.release();
}

/** Resolves when every job is done; asks again when its own connection was thrown out. */
async function emptied(pool: Pool): Promise<void> {
  await until(async () => {
    const found = await pool.query('select from graphile_worker.jobs').catch(() => null);
    return found?.rowCount === 0;
  });
}

/** A pool whose database cannot be reached while it is away. */
function goesAway(pool: Pool, isAway: () => boolean): Pool {
  const refusal = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  return new Proxy(pool, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (!isAway() || (name !== 'connect' && name !== 'query')) return (value as () => unknown).bind(target);
      return (done?: unknown) => {
        if (typeof done !== 'function') return Promise.reject(refusal());
        setImmediate(() => (done as (error: Error) => void)(refusal()));
        return undefined;
      };
    },
  });
}

/** Asks until there is an answer; the test's own time limit ends it. */
async function until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await once(AbortSignal.timeout(20), 'abort');
  }
}
