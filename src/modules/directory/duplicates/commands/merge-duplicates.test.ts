import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import fc from 'fast-check';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import type { NewService } from '../../adding/new-service.ts';
import { aService, audited, fullService, someServices } from '../../directory.examples.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { aPair, editor, soon, stateOf } from '../duplicates.examples.ts';
import type { DuplicateId, Pair } from '../domain/pair.ts';
import { keptFor } from '../store/kept-store.ts';
import { openPairCount, openPairs, pairWith } from '../store/pair-store.ts';
import { traitsOf } from '../store/traits-store.ts';
import { dismissDuplicate } from './dismiss-duplicate.ts';
import { findDuplicates } from './find-duplicates.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import { undoMerge } from './undo-merge.ts';

const once = () => newId<string>();
const merge = (work: Work, { id, oneId }: Pick<Pair, 'id' | 'oneId'>, seenVersions = '1.1') =>
  mergeDuplicates(work, { once: once(), pairId: id, keepId: oneId, seenVersions });

/** Any part of what a listing can say. */
const anyListing = fc
  .subarray(Object.keys(fullService).filter((key) => !['name', 'phone', 'status'].includes(key)))
  .map((keys) => Object.fromEntries(keys.map((key) => [key, fullService[key as keyof NewService]])));

suite('two listings of one service', () => {
  test('merged: the other is closed, leads to the one that is kept, and is compared no more', () =>
    inWork(editor, async (work) => {
      const pair = await aPair(work);
      await merge(work, pair);
      assert.equal(await keptFor(work, pair.otherId), pair.oneId);
      assert.equal(await keptFor(work, pair.oneId), null);
      const [other] = await traitsOf(work, [pair.otherId]);
      assert.equal(other?.isOpen, false);
      assert.equal(await openPairCount(work), 0);
      assert.ok((await audited(work)).includes('directory.duplicates-merged'));
    }));

  test('the kept one takes what it does not say, and keeps what it says', () =>
    inWork(editor, async (work) => {
      const pair = await aPair(
        work,
        { description: 'Ours.' },
        { description: 'Theirs.', email: 'x@example.org' },
      );
      await merge(work, pair);
      const [, kept] = [
        await stateOf(work, [pair.otherId]),
        JSON.stringify(await stateOf(work, [pair.oneId])),
      ];
      assert.match(kept, /x@example\.org/);
      assert.equal((kept.match(/Ours\.|Theirs\./g) ?? []).length, 1);
    }));

  test('merged and undone, both are exactly as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyListing, anyListing, fc.boolean(), (one, other, first) =>
        inWork(editor, async (work) => {
          const pair = await aPair(work, one, other);
          const ids = [pair.oneId, pair.otherId];
          const before = await stateOf(work, ids);
          const keepId = first ? pair.oneId : pair.otherId;
          await mergeDuplicates(work, { once: once(), pairId: pair.id, keepId, seenVersions: '1.1' });
          assert.notDeepEqual(await stateOf(work, ids), before);
          await undoMerge(work, { once: once(), pairId: pair.id });
          assert.deepEqual(await stateOf(work, ids), before);
        }),
      ),
      { numRuns: 12 },
    );
  });

  test('what was merged stays closed, whatever its source writes', () =>
    inWork(editor, async (work) => {
      const pair = await aPair(work);
      await merge(work, pair);
      await someServices(work, [{ id: pair.otherId, name: 'Chair yoga again', status: 'active' }]);
      assert.match(JSON.stringify(await stateOf(work, [pair.otherId])), /"status":"defunct"/);
    }));

  test('one that leads to one that leads on leads to the last', () =>
    inWork(editor, async (work) => {
      const pair = await aPair(work);
      await merge(work, pair);
      const third = await aService(work, { name: 'Chair yoga', phone: '01632 960301' });
      await findDuplicates(soon(work));
      const next = await aPairOf(work, [pair.oneId, third]);
      const versions = next.oneId === third ? '1.2' : '2.1';
      await mergeDuplicates(work, { once: once(), pairId: next.id, keepId: third, seenVersions: versions });
      assert.equal(await keptFor(work, pair.otherId), third);
    }));

  test('sent twice it is done once; done already it is a conflict; from an older page it is refused', () =>
    inWork(editor, async (work) => {
      const { id: pairId, oneId: keepId } = await aPair(work);
      const sent = { once: once(), pairId, keepId, seenVersions: '1.1' };
      await assert.rejects(mergeDuplicates(work, { ...sent, once: once(), seenVersions: '1.0' }), {
        code: 'platform.changed-since',
      });
      await mergeDuplicates(work, sent);
      await mergeDuplicates(work, sent);
      await assert.rejects(merge(work, { id: pairId, oneId: keepId }, '2.2'), {
        code: 'directory.pair-settled',
      });
    }));

  test('said to be two, they are not shown again however alike they are', () =>
    inWork(editor, async (work) => {
      const { id: pairId, oneId } = await aPair(work);
      const sent = { once: once(), pairId };
      await dismissDuplicate(work, sent);
      await dismissDuplicate(work, sent);
      await someServices({ ...work, now: new Date(work.now.getTime() + 1000) }, [
        { id: oneId, name: 'Chair yoga', phone: '01632 960301', email: 'x@example.org' },
      ]);
      await findDuplicates(soon(work));
      assert.equal(await openPairCount(work), 0);
      assert.equal((await pairWith(work, pairId, 'seen'))?.state, 'different');
      assert.ok((await audited(work)).includes('directory.duplicate-dismissed'));
    }));

  test('what is not merged cannot be undone, and what does not exist cannot be merged', () =>
    inWork(editor, async (work) => {
      const { id: pairId, oneId } = await aPair(work);
      await assert.rejects(undoMerge(work, { once: once(), pairId }), { code: 'directory.nothing-to-undo' });
      await assert.rejects(merge(work, { id: newId<DuplicateId>(), oneId }), {
        code: 'directory.no-such-pair',
      });
      await assert.rejects(merge(work, { id: pairId, oneId: newId<ServiceId>() }), { kind: 'invalid' });
    }));

  test('only editors merge, undo and dismiss', () =>
    inWork({ permissions: ['directory.suggest'] }, async (work) => {
      const pair = { id: newId<DuplicateId>(), oneId: newId<ServiceId>() };
      await assert.rejects(merge(work, pair), { kind: 'not-allowed' });
      await assert.rejects(undoMerge(work, { once: once(), pairId: pair.id }), { kind: 'not-allowed' });
      await assert.rejects(dismissDuplicate(work, { once: once(), pairId: pair.id }), {
        kind: 'not-allowed',
      });
    }));
});

async function aPairOf(work: Work, ids: readonly ServiceId[]): Promise<Pair> {
  const found = (await openPairs(work, { after: null, limit: 50 })).find(
    ({ oneId, otherId }) => ids.includes(oneId) && ids.includes(otherId),
  );
  if (!found) throw new Error('no pair was found');
  return found;
}
