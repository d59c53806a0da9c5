import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

import { createAdaptorServer } from '@hono/node-server';
import type { Pool } from 'pg';

import { createApp } from '../../src/app/app.tsx';
import { loadDemonstration, usualSize } from '../../src/app/demonstration/load.ts';
import { jobsFor } from '../../src/app/jobs.ts';
import { operator } from '../../src/app/operator.ts';
import { chores } from '../../src/app/start/chores.ts';
import { importHsds } from '#modules/directory';
import { openAuth } from '#modules/identity';
import type { IdentityTables } from '#modules/identity';
import { onPool } from '#platform/database.ts';
import { openLog } from '#platform/log.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { settingsFrom } from '#platform/settings.ts';
import { startWorker } from '#platform/worker.ts';

import { ownPool } from './database.ts';

export type RunningKith = {
  readonly pool: Pool;
  /** Where it answers. */
  readonly address: string;
  /** A real directory is in it, beside the invented groups. */
  readonly hasRealDirectory: boolean;
  readonly now: () => Date;
  /** Moves its clock on to that moment. */
  readonly goOnTo: (moment: string) => void;
  readonly stop: () => Promise<void>;
};

const secret = 'only-for-tests-only-for-tests-only';
const realDirectory = resolve(import.meta.dirname, '../../../shared/data/miami-211-hsds1.1');

/** All of Kith on a database of its own: the demonstration, the web, the worker, and a clock that a test moves. */
export async function runningKith({ now }: { now: string }): Promise<RunningKith> {
  const time = { now: new Date(now) };
  const clock = () => time.now;
  const pool = await ownPool(16);
  await loadDemonstration(pool, { ...usualSize, now: clock() });
  const hasRealDirectory = existsSync(realDirectory);
  if (hasRealDirectory) await bringIn(pool, clock);
  const log = openLog('silent');
  const openWork = openWorkOn(pool, { clock, retrySeconds: 5 });
  const parts = { pool, openWork, clock, jobs: jobsFor(settingsFrom({})), chores, log };
  const worker = await startWorker(parts);
  const web = await startWeb(pool, clock);
  return {
    pool,
    address: web.address,
    hasRealDirectory,
    now: clock,
    goOnTo: (moment) => {
      time.now = new Date(moment);
    },
    stop: async () => {
      await web.stop();
      await worker.stop();
    },
  };
}

async function bringIn(pool: Pool, clock: () => Date): Promise<void> {
  const openWork = openWorkOn(pool, { clock, retrySeconds: 5 });
  await importHsds((body) => openWork(operator(['directory.edit']), body), {
    folder: realDirectory,
    zone: 'America/New_York',
    onProgress: () => undefined,
  });
}

async function startWeb(pool: Pool, clock: () => Date) {
  const answers: { fetch: (request: Request) => Response | Promise<Response> } = {
    fetch: () => new Response(null, { status: 503 }),
  };
  const server = createAdaptorServer({ fetch: (request) => answers.fetch(request) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const db = onPool<IdentityTables>(pool);
  answers.fetch = (request) => app.fetch(request);
  const app = createApp({
    pool,
    db,
    openWork: openWorkOn(pool, { clock, retrySeconds: 5 }),
    auth: openAuth(db, { secret, url: address, demonstration: true }),
    secret,
    secure: false,
    demonstration: true,
    clock,
    log: openLog('silent'),
    postsPerMinute: 100_000,
  });
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
  };
  return { address, stop };
}
