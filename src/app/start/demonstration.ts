import type { Pool } from 'pg';

import { isEmpty, loadDemonstration, usualSize } from '../demonstration/load.ts';
import type { Parts } from './ground.ts';

/** Anything; the same for every process that starts on one database. */
const lock = 7_305_114;

/** Fills an empty database of a demonstration, once: whoever starts at the same moment waits. */
export const prepareDemonstration: Parts['prepare'] = async ({ settings, pool, clock, log }) => {
  if (!settings.demonstration || !(await isEmpty(pool))) return;
  await oneAtATime(pool, async () => {
    if (!(await isEmpty(pool))) return;
    const rows = await loadDemonstration(pool, { ...usualSize, now: clock() });
    log.info({ rows }, 'the demonstration was loaded');
  });
};

async function oneAtATime(pool: Pool, body: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lock]);
    await body();
  } finally {
    client.release(true);
  }
}
