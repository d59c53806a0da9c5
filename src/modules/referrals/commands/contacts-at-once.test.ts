import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { workerAsha } from '#tests/support/network.ts';

import { aSupportedPerson } from '../caseload/caseload.examples.ts';
import { logContact } from './log-contact.ts';
import { aMissedCall, count, service } from './at-once.examples.ts';

test('a form that arrives sixteen times at once is one contact', async () => {
  const doAs = await service();
  const { personId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
  const form = aMissedCall(personId);

  const came = await Promise.all(
    Array.from({ length: 16 }, () => doAs(workerAsha, (work) => logContact(work, form))),
  );

  assert.equal(new Set(came).size, 1);
  assert.equal(await doAs(workerAsha, (work) => count(work, 'contact', personId)), 1);
});

test('three missed calls logged at once, each by its own form, write one letter and count three tries', async () => {
  const doAs = await service();
  const { personId, episodeId } = await doAs(workerAsha, (work) =>
    aSupportedPerson(work, { address: '4 Beech Row' }),
  );
  const log = () => doAs(workerAsha, (work) => logContact(work, aMissedCall(personId)));

  await Promise.all([log(), log(), log()]);

  await doAs(workerAsha, async (work) => {
    const { rows } = await sql<{ letters: number; tries: number }>`
      select (select count(*) from platform.message where about_id = ${episodeId}) as letters, tries
      from referrals.next_step where episode_id = ${episodeId}`.execute(work.trx);
    assert.deepEqual(rows, [{ letters: 1, tries: 3 }]);
  });
});
