import { join } from 'node:path';
import type { TestContext } from 'node:test';

import type { Pool } from 'pg';

import { openPool } from '#platform/database.ts';
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts';
import type { EmbeddedPostgres } from '#platform/postgres/embedded.ts';

/** The embedded database of a data folder, as it is now: joined, or started when nobody runs it. */
export async function theDatabaseIn(
  t: TestContext,
  dataFolder: string,
): Promise<EmbeddedPostgres & { pool: Pool }> {
  const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });
  const pool = openPool(postgres.connection, { connections: 2, statementSeconds: 20 });
  t.after(async () => {
    await pool.end();
    await postgres.stop();
  });
  return { ...postgres, pool };
}
