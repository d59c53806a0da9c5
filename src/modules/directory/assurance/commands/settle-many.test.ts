import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited, someServices } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { editor, linkWorker, messagesIn, rowsOf, visitor } from '../assurance.examples.ts';
import { reportedListings } from '../store/report-store.ts';
import { reportListing } from './report-listing.ts';
import { settleMany } from './settle-many.ts';
import type { SettleMany } from './settle-many.ts';

const names = ['Chair yoga', 'Chess', 'Choir', 'Cinema club'];

async function manyReported(work: Work): Promise<readonly ServiceId[]> {
  const ids = await someServices(
    work,
    names.map((name) => ({ name })),
  );
  for (const [place, serviceId] of ids.entries()) {
    const said = { serviceId, kind: 'closed', note: null, email: `person.${place}@example.org` } as const;
    await asAnother(work, place % 2 === 0 ? linkWorker : visitor, async (other) => {
      await reportListing(other, { once: newId<string>(), ...said });
    });
  }
  return ids;
}

function settling(ids: readonly ServiceId[], version = '1'): SettleMany {
  return { once: newId<string>(), chosen: ids.map((id) => ({ id, version })), outcome: 'closed' };
}

async function statusOf(work: Work, id: ServiceId) {
  return (await rowsOf(work, 'directory.service', id))[0]?.['status'];
}

suite('settling what people said of several listings', () => {
  test('each is settled, and who told us of each is told', () =>
    inWork(editor, async (work) => {
      const [first, second, ...others] = await manyReported(work);
      assert.ok(first && second);
      assert.deepEqual(await settleMany(work, settling([second, first])), { settled: 2, left: 0 });
      assert.deepEqual([await statusOf(work, first), await statusOf(work, second)], ['defunct', 'defunct']);
      assert.equal((await messagesIn(work)).length, 2);
      assert.equal((await audited(work)).filter((what) => what === 'directory.reports-settled').length, 2);
      const left = await reportedListings(work, { after: null, limit: 9 });
      assert.deepEqual(new Set(left.map(({ id }) => id)), new Set(others));
    }));

  test('what has changed since, or is settled, stays as it is, and it is said how many', () =>
    inWork(editor, async (work) => {
      const [first, second] = await manyReported(work);
      assert.ok(first && second);
      assert.deepEqual(await settleMany(work, settling([first], '7')), { settled: 0, left: 1 });
      await settleMany(work, { ...settling([first]), outcome: 'not-so' });
      assert.deepEqual(await settleMany(work, settling([first, second])), { settled: 1, left: 1 });
      assert.deepEqual(await settleMany(work, settling([first], '2')), { settled: 0, left: 1 });
      assert.equal(await statusOf(work, first), 'active');
    }));

  test('the same form that comes again settles nothing again', () =>
    inWork(editor, async (work) => {
      const sent = settling(await manyReported(work));
      assert.deepEqual(await settleMany(work, sent), await settleMany(work, sent));
      assert.equal((await messagesIn(work)).length, 4);
    }));

  test('what is not there is left, and who may not edit the directory is refused before anything is read', () =>
    inWork(editor, async (work) => {
      assert.deepEqual(await settleMany(work, settling([newId<ServiceId>()])), { settled: 0, left: 1 });
      await asAnother(work, visitor, async (other) => {
        await assert.rejects(settleMany(other, settling([])), { kind: 'not-allowed' });
      });
    }));
});

test('pages of what was told follow one another: most weight first, and nothing twice or left out', () =>
  inWork(editor, async (work) => {
    const ids = await manyReported(work);
    const all = await reportedListings(work, { after: null, limit: 9 });
    assert.deepEqual(
      all.map(({ weight }) => weight),
      [3, 3, 1, 1],
    );
    const paged = [];
    for (let after = null; paged.length < ids.length;) {
      const [one] = await reportedListings(work, { after, limit: 1 });
      assert.ok(one);
      paged.push(one);
      after = { ...one, since: one.since.toISOString() };
    }
    assert.deepEqual(paged, all);
  }));
