import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';

import { aHelper, anOwner, keeps, sends } from '../../editing/editing.examples.ts';
import { approveEdit } from '../../editing/commands/approve-edit.ts';
import { restoreVersion } from '../../editing/commands/restore-version.ts';
import type { NewService } from '../../adding/new-service.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { standingOf } from '../../editing/store/listing-store.ts';
import { keepersOf, keptBy } from '../../editing/store/owner-store.ts';
import { revisionsOf } from '../../editing/store/revision-store.ts';
import { writeListings } from '../../store/write-listings.ts';
import { aPair } from '../duplicates.examples.ts';
import type { Pair } from '../domain/pair.ts';
import { mergedView } from '../merged.view.ts';
import { mergeDuplicates } from './merge-duplicates.ts';
import { undoMerge } from './undo-merge.ts';

const editor = { permissions: ['directory.edit', 'directory.own', 'directory.search'] } as const;
const once = () => newId<string>();
/** Keeps the one that was added first. */
const merge = (work: Work, { id, keepId }: Two) =>
  mergeDuplicates(work, { once: once(), pairId: id, keepId, seenVersions: '1.1' });
const undo = (work: Work, { id }: Two) => undoMerge(work, { once: once(), pairId: id });
const historyOf = async (work: Work, id: ServiceId) =>
  (await revisionsOf(work, id, { before: null, limit: 10 })).map(({ what }) => what);
const keepersIn = async (work: Work, id: ServiceId) =>
  (await keepersOf(work, id)).map(({ userId }) => userId);

suite('a merge in the history of its listings', () => {
  test('what each said before is kept, and what each says after it, and after it was undone', () =>
    inWork(editor, async (work) => {
      const pair = await twoOfOne(work, {}, { email: 'x@example.org' });
      await merge(work, pair);
      await undo(work, pair);
      for (const id of [pair.keepId, pair.otherId])
        assert.deepEqual(await historyOf(work, id), ['parted', 'merged', 'stood']);
      const [, merged, stood] = await revisionsOf(work, pair.keepId, { before: null, limit: 3 });
      assert.deepEqual([stood?.listing.email, merged?.listing.email], [null, 'x@example.org']);
    }));

  test('the kept one can be brought back to what it said before; the other is changed where it leads', () =>
    inWork(editor, async (work) => {
      const pair = await twoOfOne(work, {}, { email: 'x@example.org' });
      await merge(work, pair);
      await restoreVersion(work, { once: once(), serviceId: pair.keepId, version: '2', from: 1 });
      assert.equal((await standingOf(work, pair.keepId))?.listing.email, null);
      await assert.rejects(
        restoreVersion(work, { once: once(), serviceId: pair.otherId, version: '2', from: 1 }),
        { code: 'directory.merged-away' },
      );
    }));

  test('what was proposed for a listing that was merged meanwhile is not approved unseen', () =>
    inWork(editor, async (work) => {
      const pair = await twoOfOne(work);
      await keeps(work, pair.otherId, anOwner.userId, 'owner');
      const edit = await sends(work, anOwner, { id: pair.otherId, name: 'Yoga on chairs' });
      await merge(work, pair);
      await assert.rejects(approveEdit(work, { once: once(), id: edit, version: '2', amended: null }), {
        code: 'directory.merged-away',
      });
    }));
});

test('what was merged lately can be found again, to undo it', () =>
  inWork(editor, async (work) => {
    const pair = await twoOfOne(work);
    await merge(work, pair);
    assert.deepEqual(
      (await mergedView(work)).rows.map(({ href }) => href),
      [`/directory/work/duplicates/${pair.id}`],
    );
    await undo(work, pair);
    assert.deepEqual((await mergedView(work)).rows, []);
    const asOther = { ...work, actor: { ...work.actor, permissions: new Set<never>() } };
    await assert.rejects(mergedView(asOther), { kind: 'not-allowed' });
  }));

suite('what follows a merge to the kept listing', () => {
  test('whoever kept the other keeps the kept one, and no more once it is undone', () =>
    inWork(editor, async (work) => {
      const pair = await twoOfOne(work);
      await keeps(work, pair.keepId, aHelper.userId, 'editor');
      await keeps(work, pair.otherId, aHelper.userId, 'owner');
      await keeps(work, pair.otherId, anOwner.userId, 'owner');
      await merge(work, pair);
      assert.deepEqual(
        new Set(await keepersIn(work, pair.keepId)),
        new Set([aHelper.userId, anOwner.userId]),
      );
      assert.deepEqual(
        (await keptBy(work, anOwner.userId)).map(({ serviceId }) => serviceId),
        [pair.keepId],
      );
      await undo(work, pair);
      assert.deepEqual(await keepersIn(work, pair.keepId), [aHelper.userId]);
      assert.deepEqual(
        (await keptBy(work, anOwner.userId)).map(({ serviceId }) => serviceId),
        [pair.otherId],
      );
    }));

  test('numbers and contacts that the kept one lacks, each once however it is written, and undone they are gone', () =>
    inWork(editor, async (work) => {
      const pair = await twoOfOne(work);
      await says(work, pair.keepId, {
        numbers: ['01632 960301'],
        contact: { name: 'Mair', number: '07700 900001' },
      });
      await says(work, pair.otherId, {
        numbers: ['+44 1632 960 301', '01632 960302'],
        contact: { name: 'Idris', number: '07700 900002' },
      });
      await merge(work, pair);
      const kept = (await standingOf(work, pair.keepId))?.listing;
      assert.deepEqual(kept?.phones.map(({ number }) => number).toSorted(), ['01632 960301', '01632 960302']);
      const people = kept.contacts.map(({ name, phones }) => `${name} ${phones[0]?.number}`).toSorted();
      assert.deepEqual(people, ['Idris 07700 900002', 'Mair 07700 900001']);
      await undo(work, pair);
      const again = (await standingOf(work, pair.keepId))?.listing;
      assert.deepEqual([again?.phones.length, again?.contacts.length], [1, 1]);
    }));

  test('what was taken and put right since stays when the merge is undone; what nobody touched goes', () =>
    inWork(editor, async (work) => {
      const pair = await twoOfOne(work, {}, { costs: [{ amount: 2 }, { amount: 3 }] });
      await merge(work, pair);
      await arrange(work, () =>
        sql`update directory.cost_option set amount = 5 where service_id = ${pair.keepId} and amount = 3`.execute(
          work.trx,
        ),
      );
      await undo(work, pair);
      const costsOf = async (id: ServiceId) =>
        (await standingOf(work, id))?.listing.costs.map(({ amount }) => amount).toSorted();
      assert.deepEqual([await costsOf(pair.keepId), await costsOf(pair.otherId)], [[5], [2, 3]]);
    }));
});

type Two = { readonly id: Pair['id']; readonly keepId: ServiceId; readonly otherId: ServiceId };

/** Ids are in no order of time: which was given first is known by its alert. */
async function twoOfOne(
  work: Work,
  one: Partial<NewService> = {},
  other: Partial<NewService> = {},
): Promise<Two> {
  const { id, oneId, otherId } = await aPair(work, { alert: 'kept', ...one }, other);
  const isFirst = (await standingOf(work, oneId))?.listing.alert === 'kept';
  return isFirst ? { id, keepId: oneId, otherId } : { id, keepId: otherId, otherId: oneId };
}

type Saying = {
  readonly numbers: readonly string[];
  readonly contact: { readonly name: string; readonly number: string };
};

async function says(work: Work, id: ServiceId, { numbers, contact }: Saying): Promise<void> {
  const listing = (await standingOf(work, id))?.listing;
  if (!listing) throw new Error('there is no such listing');
  const unsaid = { extension: null, type: null, description: null };
  const phone = (number: string) => ({ id: newId<string>(), number, ...unsaid });
  const nothing = { title: null, department: null, email: null };
  const contacts = [{ id: newId<string>(), name: contact.name, ...nothing, phones: [phone(contact.number)] }];
  await writeListings(work, {
    organisations: [],
    listings: [{ ...listing, phones: numbers.map(phone), contacts }],
  });
}
