// A process of its own that imports tables and says how far it is: a test kills it midway.
import type { PoolConfig } from 'pg';

import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { openPool } from '#platform/database.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Actor } from '#platform/work.ts';

import { importTables } from './import-tables.ts';

const [connection = '{}', folder = '', batchSize = '500'] = process.argv.slice(2);
const actor: Actor = {
  kind: 'system',
  userId: noNetwork as string as UserId,
  networkIds: [],
  practiceIds: null,
  permissions: new Set(['directory.edit']),
};
const pool = openPool(JSON.parse(connection) as PoolConfig, { connections: 1, statementSeconds: 20 });
const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });

await importTables((body) => openWork(actor, body), {
  folder,
  source: 'northvale',
  batchSize: Number(batchSize),
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
});
await pool.end();
