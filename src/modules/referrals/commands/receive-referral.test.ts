import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { personOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, arrange, asAnother, inWork, ownPool } from '#tests/support/database.ts';
import type { WorkAs } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  leadDilys,
  millLane,
  networksExist,
  north,
  south,
  workerAsha,
} from '#tests/support/network.ts';

import { aPerson, details, testNhsNumber } from '../../people/people.examples.ts';
import { toReference } from '../domain/reference.ts';
import { referralOf } from '../store/kept-referral.ts';
import { receiveReferral, receiveSelfReferral } from './receive-referral.ts';
import type { ReceiveReferral } from './receive-referral.ts';

function asked(given: Partial<ReceiveReferral> = {}): ReceiveReferral {
  return {
    once: newId(),
    networkId: north,
    personId: null,
    details: details({ practiceId: elmStreet }),
    practiceId: elmStreet,
    route: 'practice',
    referrer: {
      userId: gpNia.id,
      name: gpNia.name,
      role: 'gp',
      organisationId: elmStreet,
      phone: null,
      email: null,
      relationship: null,
    },
    wish: {
      reasons: ['lonely', 'money'],
      reasonNote: null,
      hopes: 'Somebody to walk with',
      urgency: 'routine',
      safeguarding: false,
      safeguardingNote: null,
    },
    consent: 'in-person',
    ...given,
  };
}

const byMillLane = {
  referrer: { ...asked().referrer, userId: gpMillLane.id, name: gpMillLane.name, organisationId: millLane },
  practiceId: millLane,
  details: details({ practiceId: millLane }),
};

const somebody: WorkAs = {
  networkIds: [north],
  permissions: ['referrals.refer-myself', 'people.add', 'people.record-consent'],
};

async function all<Row>(work: Work, query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return arrange(work, async () => (await query.execute(work.trx)).rows);
}

async function rowOf(work: Work, id: string) {
  const [row] = await all(
    work,
    sql<{ personId: PersonId; named: string; told: object; maybeKnown: boolean }>`
      select person_id as "personId", named, told, maybe_known as "maybeKnown" from referrals.referral where id = ${id}`,
  );
  assert.ok(row);
  return row;
}

test('a referral waits for its owner until it is due, with the person, their consent, the audit and the announcement', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);

    const id = await receiveReferral(work, asked());

    const referral = await referralOf(work, id);
    assert.equal(referral.ownerId, workerAsha.id);
    assert.equal(referral.receivedOn, '2026-03-02');
    assert.equal(referral.dueOn, '2026-03-09');
    assert.equal(toReference(referral.reference), referral.reference);
    assert.ok(referral.reference.startsWith('NV-'));
    assert.equal((await personOf(work, referral.personId)).phone, '07700 900321');
    const waiting = await all(
      work,
      sql<{ owner: string }>`select owner_id as owner from referrals.waiting where referral_id = ${id}`,
    );
    assert.deepEqual(waiting, [{ owner: workerAsha.id }]);
    const consents = await all(
      work,
      sql<object>`select about, given, how from people.consent where subject_id = ${id}`,
    );
    assert.deepEqual(consents, [{ about: 'referral', given: true, how: 'in-person' }]);
    const entries = await all(
      work,
      sql<object>`select action, details from audit.entry where subject_id = ${id}`,
    );
    assert.deepEqual(entries, [
      {
        action: 'referrals.received',
        details: { route: 'practice', urgency: 'routine', safeguarding: false, open: false },
      },
    ]);
    const jobs = await all(
      work,
      sql<object>`select task_identifier as task, key from graphile_worker.jobs where key like ${`%${id}`}`,
    );
    assert.deepEqual(jobs, [{ task: 'referrals.received', key: `referrals.received:${id}` }]);
  }));

test('sent twice, it is one referral; sent again with something else typed in, it is refused', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const input = asked();

    const first = await receiveReferral(work, input);
    assert.equal(await receiveReferral(work, input), first);
    await assert.rejects(receiveReferral(work, { ...input, consent: 'by-phone' }), {
      code: 'platform.already-sent',
    });
    assert.equal((await all(work, sql`select from referrals.referral`)).length, 1);
  }));

test('somebody picked from the practice’s own people is referred under their record, which is not written over', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { practiceId: elmStreet });

    const id = await receiveReferral(work, asked({ personId, details: details({ phone: '07700 900777' }) }));

    const row = await rowOf(work, id);
    assert.deepEqual(row, {
      personId,
      named: 'Olive Marsh',
      told: { phone: '07700 900777' },
      maybeKnown: false,
    });
    assert.equal((await personOf(work, personId)).phone, '07700 900321');
  }));

test('nobody can be picked who is out of reach', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { practiceId: elmStreet });

    await assert.rejects(receiveReferral(work, asked({ ...byMillLane, personId })), {
      code: 'people.not-found',
    });
  }));

test('somebody whom another practice referred before joins their record, and the referrer learns nothing of it', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(4);
    const personId = await aPerson(work, {
      practiceId: elmStreet,
      nhsNumber,
      givenName: 'Olivia',
      phone: '07700 900111',
    });

    const id = await receiveReferral(work, asked({ ...byMillLane, details: details({ nhsNumber }) }));

    const row = await rowOf(work, id);
    assert.equal(row.personId, personId);
    assert.equal(row.named, 'Olive Marsh');
    assert.deepEqual(row.told, { phone: '07700 900321', givenName: 'Olive' });
    await assert.rejects(personOf(work, personId), { code: 'people.not-found' });
    assert.equal((await referralOf(work, id)).reference.startsWith('NV-'), true);
  }));

test('somebody who may be known is added, and whoever decides is asked to look', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const other = await aPerson(work, {
      practiceId: elmStreet,
      givenName: 'Oliv',
      phone: null,
      postcode: null,
    });

    const row = await rowOf(work, await receiveReferral(work, asked(byMillLane)));

    assert.notEqual(row.personId, other);
    assert.equal(row.maybeKnown, true);
  }));

test('an NHS number that is somebody else’s is kept beside the new person, not on them', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(5);
    await aPerson(work, {
      nhsNumber,
      givenName: 'Tom',
      familyName: 'Fell',
      bornOn: '1980-01-01' as LocalDate,
    });

    const row = await rowOf(
      work,
      await receiveReferral(work, asked({ ...byMillLane, details: details({ nhsNumber }) })),
    );

    assert.deepEqual(row.told, { nhsNumber });
    assert.equal(row.maybeKnown, true);
  }));

test('a person who has a link worker is still received, and it is marked', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { practiceId: elmStreet });
    await arrange(work, () =>
      sql`insert into referrals.episode (network_id, id, person_id, practice_id, worker_id, opened_at, opened_by, changed_by, changed_at)
        values (${north}, ${newId<string>()}, ${personId}, ${elmStreet}, ${workerAsha.id}, ${work.now}, ${workerAsha.id}, ${workerAsha.id}, ${work.now})`.execute(
        work.trx,
      ),
    );

    const id = await receiveReferral(work, asked({ personId }));

    const [entry] = await all(
      work,
      sql<{ open: boolean }>`select details->'open' as open from audit.entry where subject_id = ${id}`,
    );
    assert.deepEqual(entry, { open: true });
    assert.equal((await all(work, sql`select from referrals.waiting where referral_id = ${id}`)).length, 1);
  }));

test('a safeguarding concern is due today', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const wish = { ...asked().wish, safeguarding: true, safeguardingNote: 'Bruises, says she fell' };
    const id = await receiveReferral(work, asked({ wish }));

    assert.equal((await referralOf(work, id)).dueOn, '2026-03-02');
  }));

test('a practice that nobody covers is looked after by the team lead', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const id = await receiveReferral(work, asked(byMillLane));

    assert.equal((await referralOf(work, id)).ownerId, leadDilys.id);
  }));

test('who may not refer is refused before anything is read', () =>
  inWork({ networkIds: [north], permissions: ['referrals.refer-myself'] }, async (work) => {
    await assert.rejects(receiveReferral(work, asked()), { kind: 'not-allowed', code: 'referrals.refer' });
  }));

test('nothing is sent to a network out of reach', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    await assert.rejects(receiveReferral(work, asked({ networkId: south })), /out of reach/);
  }));

test('somebody refers themselves: a new person, even when they claim to be one that is there', () =>
  inWork(somebody, async (work) => {
    await networksExist(work);
    const there = await aPerson(work, { phone: '07700 900111', postcode: 'NV9 9ZZ' });

    const id = await receiveSelfReferral(work, asked({ personId: there, route: 'self' }));

    const row = await rowOf(work, id);
    assert.notEqual(row.personId, there);
    assert.equal(row.maybeKnown, true);
  }));

test('somebody who refers themselves under their own name, birthday and telephone joins their record', () =>
  inWork(somebody, async (work) => {
    await networksExist(work);
    const there = await aPerson(work, { givenName: 'OLIVE', phone: '+44 7700 900321', postcode: null });

    const row = await rowOf(work, await receiveSelfReferral(work, asked({ route: 'self' })));

    assert.equal(row.personId, there);
    assert.equal(row.maybeKnown, false);
  }));

test('who may not refer themselves is refused', () =>
  inWork({ networkIds: [north] }, async (work) => {
    await assert.rejects(receiveSelfReferral(work, asked()), {
      kind: 'not-allowed',
      code: 'referrals.refer-myself',
    });
  }));

test('the other practice sees neither the referral nor the person', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const id = await receiveReferral(work, asked());

    await asAnother(work, as(gpMillLane), async (other) => {
      await assert.rejects(referralOf(other, id), { code: 'referrals.not-found' });
    });
  }));

test('two referrals of one new person at the same moment are of one person', async () => {
  const pool = await ownPool(4);
  const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });
  await inOwnNetworks(pool);
  const nhsNumber = testNhsNumber(6);
  const receive = () =>
    openWork(actorAs(as(gpNia)), (work) => receiveReferral(work, asked({ details: details({ nhsNumber }) })));

  const ids = await Promise.all([receive(), receive(), receive()]);

  const { rows } = await pool.query(
    'select count(distinct person_id) as people, count(*) as referrals from referrals.referral',
  );
  assert.equal(new Set(ids).size, 3);
  assert.deepEqual(rows, [{ people: 1, referrals: 3 }]);
});

/** The arranged networks, committed into a database of our own. */
async function inOwnNetworks(pool: Awaited<ReturnType<typeof ownPool>>): Promise<void> {
  const { onClient } = await import('#platform/database.ts');
  const client = await pool.connect();
  await client.query('begin');
  const work: Work = {
    actor: actorAs({}),
    now: new Date('2026-03-02T09:00:00Z'),
    trx: onClient(client),
    requestId: newId(),
    claim: { key: null },
  };
  await networksExist(work);
  await client.query('commit');
  client.release();
}
