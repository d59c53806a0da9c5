import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';

import { actorAs, ownPool } from '#tests/support/database.ts';

import { newId } from './ids.ts';
import type { NetworkId, OrganisationId } from './ids.ts';
import { answeredBefore } from './once.ts';
import { openWorkOn } from './open-work.ts';
import { CommitUnknown, isPassing } from './passing-errors.ts';
import { requirePermission, withinReach } from './work.ts';
import type { Work } from './work.ts';

const networkId = '00000000-0000-4000-8000-00000000000a' as NetworkId;
const actor = actorAs({ networkIds: [networkId] });
const clock = () => new Date('2026-03-02T09:00:00Z');
const shared = ownPool();

async function opener(pool?: Pool, retrySeconds = 2) {
  return openWorkOn(pool ?? (await shared), { clock, retrySeconds });
}

const one = async <T>(work: Work, query: ReturnType<typeof sql<T>>) =>
  (await query.execute(work.trx)).rows[0];

const submit = (work: Work, key: string) =>
  answeredBefore(work, { key, command: 'tests.save', input: {}, answer: { id: key } });

async function saved(key: string): Promise<number | null> {
  return (await (await shared).query('select from platform.submission where key = $1', [key])).rowCount;
}

/** A pool whose first client does something else when it is asked to run this statement. */
function withFault(pool: Pool, statement: string, fault: (client: PoolClient) => Promise<unknown>): Pool {
  let armed = true;
  const connect = async () => {
    const client = await pool.connect();
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const faulty = (...given: unknown[]) => {
      if (!armed || given[0] !== statement) return query(...given);
      armed = false;
      return fault(client);
    };
    return new Proxy(client, {
      get: (target, name) => {
        if (name === 'query') return faulty;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
  };
  return { connect } as unknown as Pool;
}

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

const lostAnswer = () => new Error('Connection terminated unexpectedly');

for (const [what, commits] of [
  ['that was done', true],
  ['that was not done', false],
] as const) {
  test(`a commit ${what} but got no answer is tried again when the work holds a key: it is done once`, async () => {
    const key = newId<string>();
    const pool = withFault(await shared, 'commit', async (client) => {
      if (commits) await client.query('commit');
      else await client.query('rollback');
      throw lostAnswer();
    });
    const openWork = await opener(pool);

    const answers: unknown[] = [];
    await openWork(actor, async (work) => {
      answers.push(await submit(work, key));
    });

    assert.deepEqual(answers, [null, commits ? { id: key } : null]);
    assert.equal(await saved(key), 1);
  });
}

test('a commit that got no answer is not tried again without a key: nobody knows', async () => {
  let runs = 0;
  const pool = withFault(await shared, 'commit', async (client) => {
    await client.query('commit');
    throw lostAnswer();
  });
  const openWork = await opener(pool);

  await assert.rejects(
    openWork(actor, () => {
      runs += 1;
      return Promise.resolve();
    }),
    CommitUnknown,
  );
  assert.equal(runs, 1);
});

test('a commit that no answer came to in time is one of which nobody knows', async () => {
  const pool = withFault(await shared, 'commit', async (client) => {
    await client.query('commit');
    throw new Error('Query read timeout');
  });
  await assert.rejects(
    (await opener(pool))(actor, () => Promise.resolve()),
    CommitUnknown,
  );
});

test('a commit that was undone by a conflict is known to be undone: it is tried again without a key', async () => {
  let runs = 0;
  const pool = withFault(await shared, 'commit', async (client) => {
    await client.query('rollback');
    throw Object.assign(new Error('could not serialize'), { code: '40001' });
  });
  await (
    await opener(pool)
  )(actor, () => {
    runs += 1;
    return Promise.resolve();
  });
  assert.equal(runs, 2);
});

test('a commit that no standby has is not called saved, whether or not the work holds a key', async () => {
  const pool = await ownPool(2);
  await pool.query(`
    create function public.warn() returns trigger language plpgsql as $$
      begin raise warning 'canceling wait for synchronous replication due to user request'; return null; end $$;
    create constraint trigger warns after insert on platform.submission deferrable initially deferred
      for each row execute function public.warn()`);
  const openWork = await opener(pool);

  await assert.rejects(
    openWork(actor, (work) => submit(work, newId<string>())),
    CommitUnknown,
  );
});

for (const [error, passes] of [
  [Object.assign(new Error(), { code: '57P01' }), true],
  [Object.assign(new Error(), { code: '08006' }), true],
  [Object.assign(new Error(), { code: '25006' }), true],
  [Object.assign(new Error(), { code: 'ECONNREFUSED' }), true],
  [Object.assign(new Error(), { code: 'ENOENT', syscall: 'connect' }), true],
  [Object.assign(new Error(), { code: 'ENOENT', syscall: 'open' }), false],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('timeout exceeded when trying to connect'), true],
  [Object.assign(new Error(), { code: '23505' }), false],
  [Object.assign(new Error(), { code: '57014' }), false],
  [new Error('anything else'), false],
  ['not an error', false],
] as const) {
  const { code, syscall, message } = error as { code?: string; syscall?: string; message?: string };
  test(`an error ${[code, syscall, message].filter(Boolean).join(' ')} ${passes ? 'passes' : 'does not pass'}`, () => {
    assert.equal(isPassing(error), passes);
  });
}
