import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { actorAs, ownPool } from '#tests/support/database.ts';

import { newId } from './ids.ts';
import type { NetworkId, OrganisationId } from './ids.ts';
import { actor, clock, networkId, one, opener, saved, submit } from './open-work.examples.ts';
import { requirePermission, withinReach } from './work.ts';

test('work is one transaction, as the role that row-level security binds, with the reach of its actor', async () => {
  const openWork = await opener();
  const practice = '00000000-0000-4000-8000-00000000000b' as OrganisationId;
  const seen = await openWork({ ...actor, practiceIds: [practice] }, (work) =>
    one(
      work,
      sql`select current_user as role, platform.networks() as networks, platform.reaches_practice(${practice}) as own,
        platform.reaches_practice(${newId()}) as other`,
    ),
  );

  assert.deepEqual(seen, { role: 'kith_app', networks: [networkId], own: true, other: false });
});

test('reach ends with the work: the next one on the same connection has its own', async () => {
  const pool = await ownPool(1);
  const openWork = await opener(pool);
  await openWork(actor, (work) => one(work, sql`select 1`));

  const { rows } = await pool.query(
    `select current_user <> 'kith_app' as owner, platform.networks() as networks`,
  );
  assert.deepEqual(rows, [{ owner: true, networks: [] }]);
  const seen = await openWork(actorAs({}), (work) =>
    one(work, sql`select ${networkId}::uuid = ${withinReach(work)} as reached`),
  );
  assert.deepEqual(seen, { reached: false });
});

test('everything in a work has the same moment and the same request', async () => {
  const openWork = await opener();
  await openWork(actor, (work) => {
    assert.deepEqual(work.now, clock());
    assert.match(work.requestId, /^[0-9a-f-]{36}$/);
    return Promise.resolve();
  });
});

test('an id that is no uuid never reaches the database', async () => {
  const openWork = await opener();
  const sly = { ...actor, networkIds: ["'; drop schema platform cascade; --" as NetworkId] };
  await assert.rejects(
    openWork(sly, () => Promise.resolve()),
    /not a uuid/,
  );
});

test('a body that throws leaves nothing behind, and its connection is used again', async () => {
  const pool = await ownPool(1);
  const openWork = await opener(pool);
  const key = newId<string>();
  await assert.rejects(
    openWork(actor, async (work) => {
      await submit(work, key);
      requirePermission(work, 'tests.never');
    }),
    { kind: 'not-allowed' },
  );

  assert.equal((await pool.query('select from platform.submission where key = $1', [key])).rowCount, 0);
  assert.equal(pool.totalCount, 1);
});

test('a passing error runs the whole body again, in a transaction that knows nothing of the first', async () => {
  const openWork = await opener();
  const key = newId<string>();
  let runs = 0;
  await openWork(actor, async (work) => {
    runs += 1;
    assert.equal(await submit(work, key), null, 'what the first run wrote is gone');
    if (runs < 3)
      await sql`do $$ begin raise exception 'x' using errcode = '40001'; end $$`.execute(work.trx);
  });

  assert.equal(runs, 3);
  assert.equal(await saved(key), 1);
});

test('a connection that is ended in mid-work is dropped, and the body runs again on another', async () => {
  const pool = await ownPool(2);
  const openWork = await opener(pool);
  const pids = new Set<unknown>();
  await openWork(actor, async (work) => {
    const backend = await one(work, sql<{ pid: number }>`select pg_backend_pid() as pid`);
    pids.add(backend?.pid);
    if (pids.size === 1) await pool.query('select pg_terminate_backend($1)', [backend?.pid]);
    await one(work, sql`select 1`);
  });

  assert.equal(pids.size, 2);
});

test('an error that does not pass is not tried again', async () => {
  const openWork = await opener();
  let runs = 0;
  await assert.rejects(
    openWork(actor, async (work) => {
      runs += 1;
      await sql`select 1/0`.execute(work.trx);
    }),
    { code: '22012' },
  );
  assert.equal(runs, 1);
});

test('passing errors that do not pass in time become a fault', async () => {
  const openWork = await opener(undefined, 0.2);
  const began = performance.now();
  await assert.rejects(
    openWork(actor, async (work) => {
      await sql`do $$ begin raise exception 'x' using errcode = '57P03'; end $$`.execute(work.trx);
    }),
    { code: '57P03' },
  );
  assert.ok(performance.now() - began < 2000);
});
