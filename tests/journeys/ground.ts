import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Pool } from 'pg';

import { importHsds } from '#modules/directory';
import { openLog } from '#platform/log.ts';
import { settingsFrom } from '#platform/settings.ts';
import { startWorker } from '#platform/worker.ts';
import { listening, testApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import { loadDemonstration } from '../../src/app/demonstration/load.ts';
import { jobsFor } from '../../src/app/jobs.ts';

export type Kith = {
  readonly url: string;
  readonly pool: Pool;
  readonly now: () => Date;
  /** Time goes by. */
  readonly later: (by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
  }) => void;
  /** Does what waits to be done outside requests, as the worker does. */
  readonly doJobs: () => Promise<void>;
  /** Brings in the real directory. @returns Whether it is here. */
  readonly bringInDirectory: () => Promise<boolean>;
};

/** As Kith is on its first morning: the demonstration, at a Tuesday. */
export async function openKith(): Promise<Kith> {
  const began = performance.now();
  let ahead = Date.parse('2026-03-03T09:30:00Z');
  const now = () => new Date(ahead + performance.now() - began);
  const people = { people: 80, networks: 2, seed: 5 };
  const app = await testApp(now, (pool) => loadDemonstration(pool, { ...people, listings: 60, now: now() }));
  const { pool, openWork } = app;
  const open = <T>(body: Parameters<typeof openWork<T>>[1]) =>
    openWork(actorAs({ permissions: ['directory.edit'] }), body);
  return {
    url: await listening(app),
    pool,
    now,
    later: ({ days = 0, hours = 0, minutes = 0 }) => {
      ahead += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
    doJobs: async () => {
      const jobs = jobsFor(settingsFrom({}), {
        url: 'http://localhost:3000',
        secret: 'only-for-tests-only-for-tests-only',
      });
      const worker = await startWorker({
        pool,
        openWork,
        clock: now,
        jobs,
        chores: [],
        log: openLog('silent'),
      });
      await untilNothingWaits(pool);
      await worker.stop();
    },
    bringInDirectory: async () => {
      const folder = resolve('../shared/data/miami-211-hsds1.1');
      if (!existsSync(folder)) return false;
      await importHsds(open, { folder, source: 'miami', zone: 'America/New_York' });
      return true;
    },
  };
}

async function untilNothingWaits(pool: Pool): Promise<void> {
  for (let looks = 0; looks < 400; looks += 1) {
    const { rows } = await pool.query<{ waiting: number }>(
      'select count(*)::integer as waiting from graphile_worker.jobs where run_at <= now()',
    );
    if (rows[0]?.waiting === 0) return;
    await wait(50);
  }
  throw new Error('what waits to be done was not done in 20 seconds');
}
