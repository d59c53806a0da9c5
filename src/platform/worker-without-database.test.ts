import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Pool } from 'pg';

import { ownPool } from '#tests/support/database.ts';

import { aWorker, emptied, tellingJob, until } from './worker.examples.ts';

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

/** Ends every connection to this database but the one that says so. */
async function throwOut(pool: Pool): Promise<void> {
  const client = await pool.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  client.release();
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
