import type { Pool } from 'pg';

import { openPool } from '#platform/database.ts';
import { openLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { openDatabase } from '#platform/open-database.ts';
import type { Settings } from '#platform/settings.ts';

/** Opens the database of the settings, brings it to this release, and closes it again afterwards. */
export async function withDatabase<T>(settings: Settings, body: (pool: Pool) => Promise<T>): Promise<T> {
  const log = openLog('error');
  const database = await openDatabase(settings, {
    log,
    lost: (problem) => log.error({ err: problem }, 'database'),
  });
  const pool = openPool(database.connection, { connections: 4, statementSeconds: 120 });
  try {
    await migrate(pool);
    return await body(pool);
  } finally {
    await pool.end();
    await database.stop();
  }
}
