import assert from 'node:assert/strict';
import { test } from 'node:test';

import { personOf } from '#modules/people';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, inWork, ownPool } from '#tests/support/database.ts';
import { as, elmStreet, gpMillLane, gpNia, networksExist } from '#tests/support/network.ts';

import { aPerson, details, testNhsNumber } from '../../people/people.examples.ts';
import { referralOf } from '../store/kept-referral.ts';
import { receiveReferral } from './receive-referral.ts';
import { asked, byMillLane, rowOf } from './receive-referral.examples.ts';

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
