import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Pool } from 'pg';

import { openPool } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { startEmbeddedPostgres } from '../src/platform/postgres/embedded.ts';

export type EmptyDatabase = { readonly pool: Pool; readonly remove: () => Promise<void> };

/** A durable embedded database with our schema and nothing in it. */
export async function emptyDatabase(connections = 20): Promise<EmptyDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  const pool = openPool(postgres.connection, { connections, statementSeconds: 120 });
  await migrate(pool);
  return {
    pool,
    remove: async () => {
      await pool.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
