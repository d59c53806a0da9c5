import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts';

import { newKey, tell } from './commands.ts';
import { theDatabaseIn } from './database-in.ts';
import { aDataFolder, aProcess } from './kith-process.ts';
import type { KithProcess } from './kith-process.ts';
import { aMailCatcher } from './mail-catcher.ts';

const small = 'tests/processes/small-kith.ts';
type Victim = 'worker' | 'web' | 'database';

/** Eight of each. The workers first: the jobs of the last are given to the next after fifteen seconds. */
const victims: readonly Victim[] = [
  ...Array.from({ length: 4 }, () => ['worker', 'web', 'worker', 'database'] as const).flat(),
  ...Array.from({ length: 4 }, () => ['web', 'database'] as const).flat(),
];
const clients = 3;
/** What has to be saved between two kills: they hit a service at work, not one that is still coming back. */
const savedBetweenKills = 5;

type Kept = { readonly id: string; readonly tries: number };

test(`${victims.length} times kill -9 of web, worker and database: nothing acknowledged is lost, nothing is sent twice`, async (t) => {
  const { KITH_DATA, catcher, processes } = await aKithUnderFire(t);
  const acknowledged = new Map<string, Kept>();
  const stream = startStream(processes, acknowledged);
  const recoveries: Record<string, number[]> = { web: [], worker: [], database: [] };

  for (const victim of victims) {
    await grows(acknowledged, savedBetweenKills);
    await wait(Math.random() * 100);
    const began = performance.now();
    await processes.kill(victim);
    process.stderr.write(`killed ${victim} ${acknowledged.size} ${Math.round(performance.now()/1000)}\n`);
    const { key, kept } = await tellUntilKept(processes);
    acknowledged.set(key, kept);
    recoveries[victim]?.push(Math.round(performance.now() - began));
  }
  await grows(acknowledged, savedBetweenKills);
  process.stderr.write('stopping stream\n');
  await stream.stop();
  process.stderr.write('stopped stream\n');
  const stopped = performance.now();

  const { pool } = await theDatabaseIn(t, KITH_DATA);
  await allSettled(pool);
  t.diagnostic(
    `the last message was settled ${Math.round(performance.now() - stopped)} ms after the last command`,
  );
  const { rows: messages } = await pool.query<{ id: string; key: string; state: string; answer: string }>(
    `select m.id, m.key, m.state, s.answer ->> 'id' as answer
     from platform.message m join platform.submission s on s.network_id = m.network_id and s.key = m.key::uuid`,
  );
  const byKey = Map.groupBy(messages, ({ key }) => key);
  for (const [key, { id }] of acknowledged) {
    assert.equal(byKey.get(key)?.length, 1, 'what was acknowledged is there once');
    assert.equal(byKey.get(key)?.[0]?.answer, id, 'and is what was answered');
  }
  const { rows: counts } = await pool.query<{ messages: number; submissions: number; keys: number }>(
    `select (select count(*) from platform.message) as messages, (select count(*) from platform.submission) as submissions,
       (select count(distinct key) from platform.message) as keys`,
  );
  assert.equal(
    counts[0]?.messages,
    counts[0]?.submissions,
    'each command was done once, however often it was sent',
  );

  assert.deepEqual(
    [...catcher.counts.values()].filter((count) => count > 1),
    [],
    'no message was taken twice',
  );
  const states = Map.groupBy(messages, ({ state }) => state);
  assert.deepEqual(
    [...states.keys()].filter((state) => state !== 'delivered' && state !== 'unsure'),
    [],
  );
  for (const { id } of states.get('delivered') ?? [])
    assert.equal(catcher.counts.get(id), 1, 'delivered is taken');
  const known = new Set(messages.map(({ id }) => id));
  assert.deepEqual(
    [...catcher.counts.keys()].filter((id) => !known.has(id)),
    [],
    'nothing was sent that was not saved',
  );

  const unsure = states.get('unsure') ?? [];
  const resent = [...acknowledged.values()].filter(({ tries }) => tries > 1).length;
  t.diagnostic(
    `${acknowledged.size} acknowledged, ${resent} of them after being sent again; ${messages.length} saved`,
  );
  t.diagnostic(
    `${unsure.length} unsure, of which ${unsure.filter(({ id }) => catcher.counts.has(id)).length} had arrived`,
  );
  for (const [victim, milliseconds] of Object.entries(recoveries)) {
    t.diagnostic(
      `saving again after a kill of the ${victim}: ${milliseconds.toSorted((a, b) => a - b).join(', ')} ms`,
    );
  }
});

type Processes = {
  /** Where the web process is now; null while there is none. */
  readonly url: () => string | null;
  /** Kills it and, unless it comes back by itself, starts it again. */
  readonly kill: (victim: Victim) => Promise<void>;
};

async function aKithUnderFire(t: TestContext) {
  const KITH_DATA = await aDataFolder(t);
  const catcher = await aMailCatcher(t, 25);
  const environment = { KITH_DATA, KITH_SMTP_URL: catcher.url, KITH_LOG: 'trace' };
  const start = (KITH_PROCESS: 'web' | 'worker') => aProcess(t, { ...environment, KITH_PROCESS }, small);
  const running: Record<'web' | 'worker', KithProcess> = { web: start('web'), worker: start('worker') };
  let url = await running.web.ready;
  await running.worker.ready;
  globalThis.dbg = running;
  const kill: Processes['kill'] = async (victim) => {
    if (victim === 'database') {
      const { postmasterPid } = await startEmbeddedPostgres({ dataFolder: `${KITH_DATA}/postgres` });
      process.kill(postmasterPid, 'SIGKILL');
      return;
    }
    if (victim === 'web') url = null;
    running[victim].kill('SIGKILL');
    await running[victim].ended;
    running[victim] = start(victim);
    const address = await running[victim].ready;
    if (victim === 'web') url = address;
  };
  const processes: Processes = { url: () => url, kill };
  return { KITH_DATA, catcher, processes };
}

/** Clients that send one command after the other. */
function startStream(processes: Processes, acknowledged: Map<string, Kept>) {
  let stopping = false;
  const client = async () => {
    while (!stopping) {
      const { key, kept } = await tellUntilKept(processes);
      acknowledged.set(key, kept);
      await wait(20);
    }
  };
  const all = Promise.all(Array.from({ length: clients }, client));
  return {
    stop: async () => {
      stopping = true;
      await all;
    },
  };
}

/** Sends a command until it is acknowledged, always with its own key. */
async function tellUntilKept(processes: Processes): Promise<{ key: string; kept: Kept }> {
  const key = newKey();
  for (let tries = 1; ; tries += 1) {
    const url = processes.url();
    const { status, id } = url ? await tell(url, key) : { status: 0 };
    if (status === 200 && id) return { key, kept: { id, tries } };
    await wait(30);
  }
}

setInterval(() => { const r=(globalThis as any).dbg; if(r) process.stderr.write(`-- web:\n-- worker: ${r.worker.stderr().slice(-9000)}\n`); }, 30000).unref();
async function grows(acknowledged: ReadonlyMap<string, unknown>, by: number): Promise<void> {
  const target = acknowledged.size + by;
  while (acknowledged.size < target) await wait(5);
}

/** The jobs of a killed worker are given to the next one when it has been silent for fifteen seconds. */
async function allSettled(pool: Awaited<ReturnType<typeof theDatabaseIn>>['pool']): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      "select from platform.message where state in ('waiting', 'sending') limit 1",
    );
    if (rows.length === 0) return;
    if (Math.random() < 0.02) process.stderr.write(JSON.stringify({
      m: (await pool.query("select state, count(*), min(attempts) a from platform.message group by 1")).rows,
      j: (await pool.query("select locked_by, locked_at, attempts, run_at, last_error from graphile_worker.jobs limit 5")).rows,
      n: (await pool.query("select count(*) from graphile_worker.jobs")).rows, r: (await pool.query("select *, now() from platform.job_runner")).rows,
      a: (await pool.query("select pid, state, wait_event_type, wait_event, left(query,80) q, backend_type, now()-query_start d from pg_stat_activity where datname is not null")).rows }, null, 0) + '\n');
    await wait(100);
  }
}
