import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Pool } from 'pg';

import { newId, noNetwork } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';
import { networksExist, north } from '#tests/support/network.ts';

import { aService } from '../../directory.examples.ts';
import { claimListing } from './claim-listing.ts';
import type { Claimed, ClaimListing } from './claim-listing.ts';
import { sendClaimCode } from './send-claim-code.ts';

const visitor = actorAs({
  permissions: ['directory.suggest', 'directory.edit'],
  networkIds: [noNetwork, north],
});
const now = () => new Date('2026-03-03T09:30:00Z');

test('two claims that prove one new address at one moment are of one account, and neither fails', async () => {
  const { openWork, pool } = await testApp(now, (own) => arrangeCommitted(own, networksExist));
  const address = 'both@example.org';
  const sent: Pick<ClaimListing, 'serviceId' | 'claimId' | 'code'>[] = [];
  for (const name of ['Chess', 'Choir']) {
    const serviceId = await arrangeCommitted(pool, (work) => aService(work, { name, email: address }));
    const claimId = await openWork(visitor, (work) =>
      sendClaimCode(work, { once: newId<string>(), serviceId, address }),
    );
    const { rows } = await pool.query<{ body: string }>(
      `select body from platform.message where about_id = $1`,
      [claimId],
    );
    const code = /\b[A-Z2-9]{3} [A-Z2-9]{3}\b/.exec(rows[0]?.body ?? '')?.[0] ?? '';
    sent.push({ serviceId, claimId, code });
  }

  const claim = (given: (typeof sent)[number] | undefined) => (work: Work) => {
    assert.ok(given);
    const who = { invited: null, name: 'Mo Field', knownAs: null, pass: newId<string>() };
    return claimListing(work, { once: newId<string>(), ...who, ...given });
  };

  const claimed: Claimed[] = [];
  let second: Promise<Claimed> | undefined;
  claimed.push(
    await openWork(visitor, async (work) => {
      const first = await claim(sent[0])(work);
      second = openWork(visitor, claim(sent[1]));
      await somebodyWaits(pool);
      return first;
    }),
  );
  if (second) claimed.push(await second);

  assert.deepEqual(
    claimed.map(({ outcome }) => outcome),
    ['kept', 'kept'],
  );
  const { rows } = await pool.query(`select distinct user_id from directory.owner where address = $1`, [
    address,
  ]);
  assert.equal(rows.length, 1);
});

/** Until another work waits for what this one has. */
async function somebodyWaits(pool: Pool): Promise<void> {
  for (let asked = 0; asked < 2000; asked += 1) {
    const { rows } = await pool.query('select from pg_locks where not granted limit 1');
    if (rows.length > 0) return;
  }
  assert.fail('nobody waits');
}
