import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { aService, audited } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { linkWorker, rowsOf, visitor } from '../assurance.examples.ts';
import { openReportsOf } from '../store/report-store.ts';
import { reportListing } from './report-listing.ts';

const said = { kind: 'moved', note: null, email: null } as const;
const report = (work: Work, serviceId: ServiceId, more: object = {}) =>
  reportListing(work, { once: newId<string>(), serviceId, ...said, ...more });

suite('saying that something about a listing is not right', () => {
  test('it is kept and audited, without who it was', () =>
    inWork(visitor, async (work) => {
      const asPublic = { ...work, actor: { ...work.actor, kind: 'public' as const } };
      const id = await aService(work);
      await report(asPublic, id);
      const [row] = await rowsOf(work, 'directory.report', id);
      assert.deepEqual([row?.['kind'], row?.['reporter'], row?.['reported_by']], ['moved', 'anyone', null]);
      assert.ok((await audited(work)).includes('directory.reported'));
    }));

  test('sent twice it is one report', () =>
    inWork(visitor, async (work) => {
      const serviceId = await aService(work);
      const sent = { once: newId<string>(), serviceId, ...said };
      assert.deepEqual(await reportListing(work, sent), await reportListing(work, sent));
      assert.equal((await rowsOf(work, 'directory.report', serviceId)).length, 1);
    }));

  test('one link worker is enough for the public to be told; one of anyone is not', () =>
    inWork(visitor, async (work) => {
      const id = await aService(work);
      await report(work, id);
      assert.deepEqual(await rowsOf(work, 'directory.doubt', id), []);
      await asAnother(work, linkWorker, async (other) => void (await report(other, id)));
      const [doubt] = await rowsOf(work, 'directory.doubt', id);
      assert.deepEqual([doubt?.['kind'], doubt?.['people']], ['moved', 2]);
    }));

  test('somebody with an account counts once: what they say now stands for what they said', () =>
    inWork(linkWorker, async (work) => {
      const id = await aService(work);
      await report(work, id, { note: 'It is in Mill Street now.' });
      await report(work, id, { kind: 'closed' });
      const [doubt] = await rowsOf(work, 'directory.doubt', id);
      assert.deepEqual([doubt?.['kind'], doubt?.['people']], ['closed', 1]);
    }));

  test('from people without an account no more than twenty wait on one listing', () =>
    inWork(visitor, async (work) => {
      const asPublic = { ...work, actor: { ...work.actor, kind: 'public' as const } };
      const id = await aService(work);
      for (let count = 0; count < 22; count += 1) await report(asPublic, id);
      assert.equal((await rowsOf(work, 'directory.report', id)).length, 20);
    }));

  test('whoever has an account is told what came of it at their own address, and another if they name one', () =>
    inWork(as(workerAsha), async (work) => {
      await networksExist(work);
      const [one, other] = [await aService(work), await aService(work)];
      assert.equal((await report(work, one)).isAnswered, true);
      await report(work, other, { email: 'another@example.org' });
      const kept = await openReportsOf(work, [one, other]);
      const addressOf = (id: ServiceId) => kept.find(({ serviceId }) => serviceId === id)?.email;
      assert.deepEqual([addressOf(one), addressOf(other)], ['asha.rowan@example.org', 'another@example.org']);
      const asPublic = { ...work, actor: { ...work.actor, kind: 'public' as const } };
      assert.equal((await report(asPublic, one)).isAnswered, false);
    }));

  test('about a listing that does not exist nothing is said', () =>
    inWork(visitor, async (work) => {
      await assert.rejects(report(work, newId<ServiceId>()), { code: 'directory.no-such-service' });
    }));

  test('who may not suggest is refused before anything is read', () =>
    inWork({ permissions: [] }, async (work) => {
      await assert.rejects(report(work, newId<ServiceId>()), { kind: 'not-allowed' });
    }));
});
