import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { leadDilys, workerAsha } from '#tests/support/network.ts';

import { aSupportedPerson, asha, once } from '../caseload/caseload.examples.ts';
import { handOverCaseload } from './hand-over-caseload.ts';
import { handOver } from './hand-over.ts';
import { logContact } from './log-contact.ts';
import { aMissedCall, ben, dilys, outcomes, service } from './at-once.examples.ts';
import type { Who } from './at-once.examples.ts';

test('handed over while a contact is logged: both are kept, and the next step is the new worker’s', async () => {
  const doAs = await service();
  for (let round = 0; round < 8; round += 1) {
    const { personId, episodeId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
    const logged = aMissedCall(personId);
    const given = { once: once(), personId, version: '1', toId: ben, note: 'Likes Fridays' };

    const came = await outcomes([
      doAs(workerAsha, (work) => logContact(work, logged)),
      doAs(leadDilys, (work) => handOver(work, given)),
    ]);

    assert.deepEqual(came, ['done', 'done']);
    await doAs(workerAsha, async (work) => {
      const { rows } = await sql<{ workerId: string; kind: string; tries: number }>`
        select worker_id as "workerId", kind, tries from referrals.next_step where episode_id = ${episodeId}`.execute(
        work.trx,
      );
      assert.deepEqual(rows, [{ workerId: ben, kind: 'ring', tries: 1 }]);
    });
  }
});

test('two hand one person over at once: one does, the other learns that it changed', async () => {
  const doAs = await service();
  const { personId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
  const give = (who: Who, toId: WorkerId) =>
    doAs(who, (work) => handOver(work, { once: once(), personId, version: '1', toId, note: 'For you' }));

  assert.deepEqual(await outcomes([give(workerAsha, ben), give(leadDilys, dilys)]), [
    'done',
    'platform.changed-since',
  ]);
});

test('a whole caseload is handed over while calls are logged on it: all of it moves, no call is lost', async () => {
  const doAs = await service();
  const people = [];
  for (let index = 0; index < 10; index += 1)
    people.push(await doAs(workerAsha, (work) => aSupportedPerson(work)));
  const shares = people.map(({ episodeId }, index) => ({ episodeId, toId: index % 2 ? ben : dilys }));
  const log = ({ personId }: { personId: PersonId }) =>
    doAs(workerAsha, (work) => logContact(work, aMissedCall(personId)));

  const came = await outcomes([
    ...people.slice(0, 5).map(log),
    doAs(leadDilys, (work) => handOverCaseload(work, { once: once(), workerId: asha, shares, note: 'Away' })),
    ...people.slice(5).map(log),
  ]);

  assert.deepEqual(new Set(came), new Set(['done']));
  await doAs(leadDilys, async (work) => {
    const { rows } = await sql<{ strays: number; contacts: number }>`
      select count(*) filter (where n.worker_id <> e.worker_id or e.worker_id = ${asha}) as strays,
        (select count(*) from referrals.contact) as contacts
      from referrals.episode e join referrals.next_step n on n.episode_id = e.id`.execute(work.trx);
    assert.deepEqual(rows, [{ strays: 0, contacts: 10 }]);
  });
});
