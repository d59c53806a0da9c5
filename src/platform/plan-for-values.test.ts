import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { actorAs, sharedPool } from '#tests/support/database.ts';

import { noNetwork } from './ids.ts';
import { openWorkOn } from './open-work.ts';
import { planForValues } from './plan-for-values.ts';
import type { Actor, Work } from './work.ts';

async function planned(actor: Actor, body: (work: Work) => Promise<void>): Promise<string | undefined> {
  const openWork = openWorkOn(await sharedPool(), { clock: () => new Date(0), retrySeconds: 1 });
  return openWork(actor, async (work) => {
    await body(work);
    const { rows } = await sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode`.execute(
      work.trx,
    );
    return rows[0]?.mode;
  });
}

const worker = actorAs({ permissions: [], networkIds: [noNetwork] });
const nothing = () => Promise.resolve();

test('what is asked about people is planned once, until a search says that it depends on its values', async () => {
  assert.equal(await planned(worker, nothing), 'force_generic_plan');
  assert.equal(await planned(worker, planForValues), 'auto');
});

test('work without people, and jobs, are planned as PostgreSQL sees fit', async () => {
  assert.equal(await planned(actorAs({ permissions: [] }), nothing), 'auto');
  assert.equal(await planned({ ...worker, kind: 'system' }, nothing), 'auto');
});
