import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { workerAsha, workerBen } from '#tests/support/network.ts';

import { once } from '../caseload/caseload.examples.ts';
import { acceptReferral } from './accept-referral.ts';
import { reopenEpisode } from './reopen-episode.ts';
import { ben, outcomes, referredAgain, service } from './at-once.examples.ts';

test('an episode is opened again while an acceptance is about to be saved: one is open', async () => {
  const doAs = await service();
  const { id, episodeId } = await referredAgain(doAs);
  let reopening: Promise<unknown> = Promise.resolve();

  const accepting = doAs(workerBen, async (work) => {
    await acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: ben });
    reopening = doAs(workerAsha, (other) =>
      reopenEpisode(other, { episodeId, reason: 'She rang', seen: '2' }),
    );
    reopening.catch(() => undefined);
    await untilSomebodyWaits(work);
  });
  await accepting;

  assert.deepEqual(await outcomes([reopening]), ['referrals.episode-open']);
});

/** Asks until another transaction waits for this one: no longer than it takes to come there. */
async function untilSomebodyWaits(work: Work): Promise<void> {
  for (let asked = 0; asked < 10_000; asked += 1) {
    const { rows } = await sql<{ waits: boolean }>`
      select exists (select from pg_locks where not granted and locktype = 'transactionid') as waits`.execute(
      work.trx,
    );
    if (rows[0]?.waits) return;
  }
  throw new Error('nobody waited');
}

test('an episode is opened again while another is opened for the same person: one is open', async () => {
  const doAs = await service();
  for (let round = 0; round < 6; round += 1) {
    const { id, episodeId } = await referredAgain(doAs);

    const came = await outcomes([
      doAs(workerAsha, (work) => reopenEpisode(work, { episodeId, reason: 'She rang', seen: '2' })),
      doAs(workerBen, (work) =>
        acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: ben }),
      ),
    ]);

    assert.deepEqual(came, ['done', 'referrals.episode-open']);
  }
});
