import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange, inWork } from '#tests/support/database.ts';

import { aService, fullService } from '../directory.examples.ts';

test('not even the owner of the database deletes a listing or a place, because what belongs to them only names them', () =>
  inWork({ permissions: ['directory.edit'] }, async (work) => {
    await aService(work, fullService);
    await arrange(work, async () => {
      for (const table of ['service', 'location'])
        await assert.rejects(deleteFrom(table), { code: '23001', message: /is never deleted/ });
    });

    async function deleteFrom(table: string) {
      await sql`savepoint before`.execute(work.trx);
      try {
        await sql`delete from ${sql.table(`directory.${table}`)}`.execute(work.trx);
      } finally {
        await sql`rollback to savepoint before`.execute(work.trx);
      }
    }
  }));
