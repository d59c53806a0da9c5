import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import type { NewService } from '../../adding/new-service.ts';
import { someServices } from '../../directory.examples.ts';
import { editor, soon } from '../duplicates.examples.ts';
import { possibleDuplicatesOf } from '../possible-duplicates.ts';
import { openPairCount, openPairs } from '../store/pair-store.ts';
import { findDuplicates } from './find-duplicates.ts';

const library = {
  address1: '12 Mill Street',
  postcode: 'NV1 2AB',
  position: { latitude: 52.1, longitude: -3.2 },
};
const kettle: NewService = { name: 'Kettle and Company', phone: '01632 960301', places: [library] };

suite('finding listings of one service', () => {
  test('what has its name and number is found, whatever the order of words and the way the number is written', () =>
    inWork(editor, async (work) => {
      await someServices(work, [
        kettle,
        { name: 'Company & Kettle', phone: '+44 1632 960301' },
        { name: 'Food bank', phone: '01632 960301' },
      ]);
      await findDuplicates(soon(work));
      const pairs = await openPairs(work, { after: null, limit: 10 });
      assert.equal(pairs.length, 1);
      assert.deepEqual(pairs[0]?.reasons, ['same-name', 'same-phone']);
    }));

  test('what changed is compared once; what did not change is not compared again', () =>
    inWork(editor, async (work) => {
      await someServices(work, [kettle]);
      assert.ok((await findDuplicates(soon(work))) >= 1);
      assert.equal(await findDuplicates(soon(work)), 0);
    }));

  test('what is being saved at this moment waits for the next time', () =>
    inWork(editor, async (work) => {
      while ((await findDuplicates(soon(work))) > 0);
      await someServices({ ...work, now: new Date(work.now.getTime() + 3_600_000) }, [kettle]);
      assert.equal(await findDuplicates({ ...work, now: new Date(work.now.getTime() + 3_600_000) }), 0);
    }));

  test('a pair that is not alike any more is gone', () =>
    inWork(editor, async (work) => {
      const [id] = await someServices(work, [kettle, kettle]);
      await findDuplicates(soon(work));
      assert.equal(await openPairCount(work), 1);
      const later = { ...work, now: new Date(work.now.getTime() + 3_600_000) };
      await someServices(later, [{ id: id as never, name: 'Food bank' }]);
      await findDuplicates(soon(later));
      assert.equal(await openPairCount(work), 0);
    }));

  test('a number that half the town has makes no pairs: only what few have is compared', () =>
    inWork(editor, async (work) => {
      const many = Array.from({ length: 60 }, () => ({ name: 'Council advice', phone: '01632 960999' }));
      await someServices(work, many);
      await findDuplicates(soon(work));
      assert.equal(await openPairCount(work), 0);
    }));

  test('whoever adds a listing is told what may be the same, also with a slip in the name, and why', () =>
    inWork(editor, async (work) => {
      const [id] = await someServices(work, [kettle, { name: 'Chess club', places: [library] }]);
      await findDuplicates(soon(work));
      const sought = { name: 'Kettel and Company', postcode: 'nv12ab', phones: ['01632 960301'] };
      const [found, ...others] = await possibleDuplicatesOf(work, sought);
      assert.deepEqual([found?.id, others.length], [id, 0]);
      assert.deepEqual(found?.reasons, ['similar-name', 'same-phone', 'same-postcode']);
    }));

  test('a listing is no duplicate of itself, and one that has closed is none', () =>
    inWork(editor, async (work) => {
      const [id] = await someServices(work, [kettle, { ...kettle, status: 'defunct' }]);
      await findDuplicates(soon(work));
      const sought = { name: 'Kettle and Company', phones: ['01632 960301'] };
      assert.deepEqual(await possibleDuplicatesOf(work, { ...sought, id: id as never }), []);
      assert.equal((await possibleDuplicatesOf(work, sought)).length, 1);
    }));

  test('only editors, and the directory itself, compare', () =>
    inWork({ permissions: [] }, async (work) => {
      await assert.rejects(findDuplicates(work), { kind: 'not-allowed' });
      await assert.rejects(possibleDuplicatesOf(work, { name: 'x' }), { kind: 'not-allowed' });
    }));
});
