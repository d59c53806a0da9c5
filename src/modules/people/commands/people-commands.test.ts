import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { amendmentsOf } from '#platform/amendments.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, north, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aPerson, details, testNhsNumber } from '../people.examples.ts';
import { consentsOf } from '../store/consent-store.ts';
import { personOf } from '../store/person-store.ts';
import { addPerson } from './add-person.ts';
import { amendPerson } from './amend-person.ts';
import { recordConsent } from './record-consent.ts';

async function actionsOn(work: Work, id: string): Promise<string[]> {
  const { rows } = await sql<{
    action: string;
  }>`select action from audit.entry where person_id = ${id} order by id`.execute(work.trx);
  return rows.map(({ action }) => action);
}

test('a person is added with every detail, and it is written down', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const given = details({
      nhsNumber: testNhsNumber(1),
      adjustments: ['large-print', 'step-free'],
      language: 'cy',
    });

    const id = await addPerson(work, { networkId: north, details: given });

    const { id: _, networkId, createdAt, version, changedBy, changedAt, ...kept } = await personOf(work, id);
    assert.deepEqual(kept, given);
    assert.deepEqual(
      { networkId, version, changedBy },
      { networkId: north, version: 1, changedBy: workerAsha.id },
    );
    assert.deepEqual([createdAt, changedAt], [work.now, work.now]);
    assert.deepEqual(await actionsOn(work, id), ['people.added']);
  }));

test('nobody is added under the NHS number of somebody else in the network', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(1);
    await aPerson(work, { nhsNumber });

    const adding = addPerson(work, { networkId: north, details: details({ nhsNumber }) });
    await assert.rejects(adding, { kind: 'conflict', code: 'people.number-taken' });
  }));

test('who may not add people adds nobody', () =>
  inWork({ networkIds: [north] }, async (work) => {
    const adding = addPerson(work, { networkId: north, details: details() });
    await assert.rejects(adding, { kind: 'not-allowed', code: 'people.add' });
  }));

test('what is amended keeps what it was, who changed it and why', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);

    await amendPerson(work, {
      once: newId(),
      personId,
      details: { phone: '07700 900999', givenName: 'Olive' },
      reason: 'New telephone',
      seen: '1',
    });

    const person = await personOf(work, personId);
    assert.equal(person.phone, '07700 900999');
    assert.equal(person.version, 2);
    const kept = (await amendmentsOf(work, 'person', [personId])).get(personId);
    assert.deepEqual(
      kept?.map(({ field, before, after, reason, amendedBy }) => ({
        field,
        before,
        after,
        reason,
        amendedBy,
      })),
      [
        {
          field: 'phone',
          before: '07700 900321',
          after: '07700 900999',
          reason: 'New telephone',
          amendedBy: workerAsha.id,
        },
      ],
    );
    assert.deepEqual(await actionsOn(work, personId), ['people.amended']);
  }));

test('a new name is found under the new name', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    await amendPerson(work, {
      once: newId(),
      personId,
      details: { familyName: 'Żak' },
      reason: 'Married',
      seen: '1',
    });

    const { rows } = await sql<{
      name: string;
    }>`select search_name as name from people.person where id = ${personId}`.execute(work.trx);
    assert.deepEqual(rows, [{ name: 'olive zak' }]);
  }));

test('sent twice, an amendment is made once', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    const input = {
      once: newId<string>(),
      personId,
      details: { phone: '07700 900999' },
      reason: 'New',
      seen: '1',
    };

    await amendPerson(work, input);
    await amendPerson(work, input);

    assert.equal((await personOf(work, personId)).version, 2);
  }));

test('an amendment that changes nothing writes nothing', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    await amendPerson(work, {
      once: newId(),
      personId,
      details: { givenName: 'Olive' },
      reason: 'None',
      seen: '1',
    });

    assert.equal((await personOf(work, personId)).version, 1);
    assert.deepEqual(await actionsOn(work, personId), []);
  }));

test('somebody else’s change is not overwritten', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    const amend = (seen: string | null) =>
      amendPerson(work, {
        once: newId(),
        personId,
        details: { phone: `07700 90000${seen}` },
        reason: 'New',
        seen,
      });
    await amend('1');

    await assert.rejects(amend('1'), { kind: 'conflict', code: 'platform.changed-since' });
    await assert.rejects(amend(null), { kind: 'conflict', code: 'platform.changed-since' });
  }));

test('nobody is given the NHS number of somebody else', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(1);
    await aPerson(work, { nhsNumber });
    const personId = await aPerson(work);

    const amending = amendPerson(work, {
      once: newId(),
      personId,
      details: { nhsNumber },
      reason: 'Found',
      seen: '1',
    });
    await assert.rejects(amending, { kind: 'conflict', code: 'people.number-taken' });
  }));

test('a person out of reach cannot be amended, and looks as if they did not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);

    const amending = amendPerson(work, { once: newId(), personId, details: {}, reason: 'x', seen: '1' });
    await assert.rejects(amending, { kind: 'not-found', code: 'people.not-found' });
  }));

test('who may not amend is refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const amending = amendPerson(work, {
      once: newId(),
      personId: newId(),
      details: {},
      reason: 'x',
      seen: '1',
    });
    await assert.rejects(amending, { kind: 'not-allowed', code: 'people.amend' });
  }));

test('consent is kept with how it was given; a change of mind is another line', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work);
    const said = { personId, about: 'sharing-back', subjectId: null } as const;
    await recordConsent(work, { ...said, given: true, how: 'by-phone' });
    await recordConsent(work, { ...said, given: false, how: 'in-person' });

    const consents = await consentsOf(work, personId);
    assert.deepEqual(
      consents.map(({ given, how, recordedBy }) => ({ given, how, recordedBy })),
      [
        { given: false, how: 'in-person', recordedBy: workerAsha.id },
        { given: true, how: 'by-phone', recordedBy: workerAsha.id },
      ],
    );
    assert.deepEqual(await actionsOn(work, personId), ['people.consent-recorded', 'people.consent-recorded']);
    await asAnother(work, as(workerSouth), async (other) =>
      assert.deepEqual(await consentsOf(other, personId), []),
    );
  }));

test('who may not record consent records none', () =>
  inWork({ networkIds: [north] }, async (work) => {
    const recording = recordConsent(work, {
      personId: newId(),
      about: 'referral',
      subjectId: null,
      given: true,
      how: 'online',
    });
    await assert.rejects(recording, { kind: 'not-allowed', code: 'people.record-consent' });
  }));
