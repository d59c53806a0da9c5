import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited } from '../../directory.examples.ts';
import { aKeptListing, anEditor, anOwner, aStranger, publicFields, sends } from '../editing.examples.ts';
import type { EditId } from '../domain/edit.ts';
import { editWith, waitingEdits } from '../store/edit-store.ts';
import { declineEdits } from './decline-edits.ts';

const reason = 'Please write it in whole sentences.';
const declining = (ids: readonly EditId[]) => ({
  once: newId<string>(),
  chosen: ids.map((id) => ({ id })),
  reason,
});

async function threeWait(work: Work): Promise<readonly EditId[]> {
  const ids = [];
  for (const name of ['One', 'Two', 'Three'])
    ids.push(await sends(work, anOwner, { id: await aKeptListing(work), name }));
  return ids;
}

test('several are declined for one reason, and each listing stays as it was', () =>
  inWork(anEditor, async (work) => {
    const [one, two, three] = await threeWait(work);
    assert.ok(one && two && three);
    assert.deepEqual(await declineEdits(work, declining([two, one])), { declined: 2, left: 0 });
    const edit = await editWith(work, one);
    assert.deepEqual([edit?.state, edit?.reason], ['declined', reason]);
    assert.ok(edit && (await publicFields(work, edit.serviceId)).name !== 'One');
    const left = await waitingEdits(work, { after: null, limit: 9 });
    assert.deepEqual(
      left.map(({ id }) => id),
      [three],
    );
    assert.equal((await audited(work)).filter((did) => did === 'directory.edit-declined').length, 2);
  }));

test('what is decided, or was never there, is left; the same form twice is answered twice', () =>
  inWork(anEditor, async (work) => {
    const [one, two] = await threeWait(work);
    assert.ok(one && two);
    await declineEdits(work, declining([one]));
    const sent = declining([one, two, newId<EditId>()]);
    assert.deepEqual(await declineEdits(work, sent), { declined: 1, left: 2 });
    await declineEdits(work, sent);
    assert.equal((await audited(work)).filter((did) => did === 'directory.edit-declined').length, 2);
  }));

test('pages of what waits follow one another, and nothing is on two of them or none', () =>
  inWork(anEditor, async (work) => {
    const ids = await threeWait(work);
    const [first] = await waitingEdits(work, { after: null, limit: 1 });
    assert.ok(first);
    const after = { at: first.proposedAt.toISOString(), id: first.id };
    const others = await waitingEdits(work, { after, limit: 9 });
    assert.deepEqual(new Set([first, ...others].map(({ id }) => id)), new Set(ids));
    assert.equal(others.length, 2);
  }));

test('whoever may not edit the directory declines nothing', () =>
  inWork(anEditor, async (work) => {
    const sent = declining(await threeWait(work));
    await asAnother(work, aStranger, async (other) => {
      await assert.rejects(declineEdits(other, sent), { kind: 'not-allowed' });
    });
  }));
