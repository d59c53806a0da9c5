import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { personOf } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  leadDilys,
  networksExist,
  north,
  south,
  workerAsha,
} from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { toReference } from '../domain/reference.ts';
import { referralOf } from '../store/kept-referral.ts';
import { receiveReferral } from './receive-referral.ts';
import { all, asked, byMillLane } from './receive-referral.examples.ts';

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

test('the other practice sees neither the referral nor the person', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const id = await receiveReferral(work, asked());

    await asAnother(work, as(gpMillLane), async (other) => {
      await assert.rejects(referralOf(other, id), { code: 'referrals.not-found' });
    });
  }));
