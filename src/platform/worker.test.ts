import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Pool } from 'pg';

import { ownPool } from '#tests/support/database.ts';

import type { Work } from './work.ts';
import type { Chore } from './worker.ts';
import { aWorker, actor, tellingJob, until } from './worker.examples.ts';

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
