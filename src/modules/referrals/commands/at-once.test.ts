import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, arrange, ownPool } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { asha, aSupportedPerson, once } from '../caseload/caseload.examples.ts';
import { aReferral } from '../referrals.examples.ts';
import { acceptReferral } from './accept-referral.ts';
import { closeEpisode } from './close-episode.ts';
import { declineReferral } from './decline-referral.ts';
import { handOverCaseload } from './hand-over-caseload.ts';
import { handOver } from './hand-over.ts';
import { joinReferral } from './join-referral.ts';
import { logContact } from './log-contact.ts';
import { reopenEpisode } from './reopen-episode.ts';

/** What happens when two people do something at the same moment, with transactions that really commit. */
const ben = workerBen.id as never as WorkerId;
const dilys = leadDilys.id as never as WorkerId;
const now = new Date('2026-03-12T14:40:00Z');

type Who = typeof workerAsha;

async function service() {
  const openWork = openWorkOn(await ownPool(12), { clock: () => now, retrySeconds: 5 });
  const doAs = <T>(who: Who, body: (work: Work) => Promise<T>) => openWork(actorAs(as(who)), body);
  await doAs(workerAsha, networksExist);
  return doAs;
}

/** What came of each: `done`, or the code of the refusal. A fault fails the test. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled
    .map((one) => {
      if (one.status === 'fulfilled') return 'done';
      if (one.reason instanceof Refusal) return one.reason.code;
      throw one.reason;
    })
    .toSorted();
}

function count(work: Work, table: string, personId: PersonId): Promise<number> {
  return arrange(work, async (owner) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from referrals.${sql.raw(table)} where person_id = ${personId}`.execute(owner.trx);
    return Number(rows[0]?.count);
  });
}

test('two referrals of one person accepted at once open one episode; the other is offered joining, and joins', async () => {
  const doAs = await service();
  const first = await doAs(workerAsha, (work) => aReferral(work));
  const second = await doAs(workerAsha, (work) => aReferral(work, { personId: first.personId }));
  const accept = (who: Who, { id }: typeof first, workerId: WorkerId) =>
    doAs(who, (work) => acceptReferral(work, { once: once(), referralId: id, version: '1', workerId }));

  const came = await outcomes([accept(workerAsha, first, asha), accept(workerBen, second, ben)]);

  assert.deepEqual(came, ['done', 'referrals.episode-open']);
  assert.equal(await doAs(workerAsha, (work) => count(work, 'episode', first.personId)), 1);
  const join = (referral: typeof first) =>
    doAs(workerBen, (work) => joinReferral(work, { once: once(), referralId: referral.id, version: '1' }));
  assert.deepEqual(await outcomes([join(first), join(second)]), ['done', 'referrals.already-decided']);
});

test('sixteen who take one person on at once: one does, the others learn who', async () => {
  const doAs = await service();
  const { id, personId } = await doAs(workerAsha, (work) => aReferral(work));

  const came = await outcomes(
    Array.from({ length: 16 }, (_, index) =>
      doAs(index % 2 ? workerAsha : workerBen, (work) =>
        acceptReferral(work, {
          once: once(),
          referralId: id,
          version: '1',
          workerId: index % 2 ? asha : ben,
        }),
      ),
    ),
  );

  assert.equal(came.filter((code) => code === 'done').length, 1);
  assert.equal(came.filter((code) => code === 'referrals.already-decided').length, 15);
  assert.equal(await doAs(workerAsha, (work) => count(work, 'episode', personId)), 1);
});

test('one accepts and another declines at once: one decision stands', async () => {
  const doAs = await service();
  const { id } = await doAs(workerAsha, (work) => aReferral(work));
  const form = { referralId: id, version: '1' };

  const came = await outcomes([
    doAs(workerAsha, (work) => acceptReferral(work, { ...form, once: once(), workerId: asha })),
    doAs(workerBen, (work) =>
      declineReferral(work, { ...form, once: once(), reason: 'outside-area', note: null }),
    ),
  ]);

  assert.deepEqual(came, ['done', 'referrals.already-decided']);
});

test('a form that arrives sixteen times at once is one contact', async () => {
  const doAs = await service();
  const { personId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
  const form = {
    once: once(),
    personId,
    kind: 'no-answer' as const,
    note: null,
    minutes: null,
    askedFor: null,
  };

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
  const log = () =>
    doAs(workerAsha, (work) =>
      logContact(work, {
        once: once(),
        personId,
        kind: 'no-answer',
        note: null,
        minutes: null,
        askedFor: null,
      }),
    );

  await Promise.all([log(), log(), log()]);

  await doAs(workerAsha, async (work) => {
    const { rows } = await sql<{ letters: number; tries: number }>`
      select (select count(*) from platform.message where about_id = ${episodeId}) as letters, tries
      from referrals.next_step where episode_id = ${episodeId}`.execute(work.trx);
    assert.deepEqual(rows, [{ letters: 1, tries: 3 }]);
  });
});

test('handed over while a contact is logged: both are kept, and the next step is the new worker’s', async () => {
  const doAs = await service();
  for (let round = 0; round < 8; round += 1) {
    const { personId, episodeId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
    const logged = {
      once: once(),
      personId,
      kind: 'no-answer' as const,
      note: null,
      minutes: null,
      askedFor: null,
    };
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
    doAs(workerAsha, (work) =>
      logContact(work, {
        once: once(),
        personId,
        kind: 'no-answer',
        note: null,
        minutes: null,
        askedFor: null,
      }),
    );

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

test('an episode is opened again while an acceptance is about to be saved: one is open', async () => {
  const doAs = await service();
  const { personId, episodeId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
  const closing = {
    episodeId,
    reason: 'enough-for-now' as const,
    note: null,
    retentionClass: 'adult-record' as const,
  };
  await doAs(workerAsha, (work) => closeEpisode(work, { ...closing, seen: '1' }));
  const { id } = await doAs(workerAsha, (work) => aReferral(work, { personId }));
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
    const { personId, episodeId } = await doAs(workerAsha, (work) => aSupportedPerson(work));
    const closing = {
      episodeId,
      reason: 'enough-for-now' as const,
      note: null,
      retentionClass: 'adult-record' as const,
    };
    await doAs(workerAsha, (work) => closeEpisode(work, { ...closing, seen: '1' }));
    const { id } = await doAs(workerAsha, (work) => aReferral(work, { personId }));

    const came = await outcomes([
      doAs(workerAsha, (work) => reopenEpisode(work, { episodeId, reason: 'She rang', seen: '2' })),
      doAs(workerBen, (work) =>
        acceptReferral(work, { once: once(), referralId: id, version: '1', workerId: ben }),
      ),
    ]);

    assert.deepEqual(came, ['done', 'referrals.episode-open']);
  }
});
