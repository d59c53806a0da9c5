import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, north, south } from '#tests/support/network.ts';

import { audited } from '../../directory.examples.ts';
import type { SchemeId } from '../domain/scheme.ts';
import { schemeToAsk, schemesOnKith } from '../on-kith.ts';
import { aScheme, details, editor } from '../schemes.examples.ts';
import { schemeWith } from '../store/read-schemes.ts';
import { revisionsOf } from '../store/revision-store.ts';
import { addSchemes } from './add-schemes.ts';
import { amendScheme } from './amend-scheme.ts';
import { keepSchemeWait } from './keep-scheme-wait.ts';

const nobody = '00000000-0000-4000-8000-00000000dead' as SchemeId;
const change = { details, networkId: null, checked: false, closed: false };
const keeper = { permissions: ['directory.keep-waits'], networkIds: [north] } as const;
const day = (text: string) => text as Awaited<ReturnType<typeof schemeWith>>['checkedOn'];
const wait = {
  from: day('2025-12-01'),
  to: day('2026-03-01'),
  people: 12,
  medianDays: 9,
  ninetiethDays: 21,
};

test('a change is kept whole, with what it was before, and sent twice it is done once', () =>
  inWork(editor, async (work) => {
    const id = await aScheme(work);
    const amended = {
      ...change,
      once: newId<string>(),
      id,
      seen: '1',
      details: { ...details, name: 'New name', places: ['Upper Moor'], practices: [] },
    };

    await amendScheme(work, amended);
    await amendScheme(work, amended);

    const scheme = await schemeWith(work, id);
    assert.deepEqual(
      [scheme.name, scheme.places, scheme.practices, scheme.version],
      ['New name', ['Upper Moor'], [], 2],
    );
    const revisions = await revisionsOf(work, id);
    assert.deepEqual(
      revisions.map(({ version, snapshot }) => [version, snapshot.name, snapshot.places]),
      [
        [2, 'New name', ['Upper Moor']],
        [1, details.name, ['Brackenford']],
      ],
    );
    assert.equal((await audited(work)).at(-1), 'directory.scheme-amended');
  }));

test('a wait that is said again keeps its day, unless everything was checked; another wait is said today', () =>
  inWork(editor, async (work) => {
    const id = await aScheme(work);
    const today = { weeks: 3, on: day('2026-03-02') };
    const amend = (seen: string, more: object) =>
      amendScheme(work, { ...change, id, seen, once: newId<string>(), ...more });

    await amend('1', { details: { ...details, statedWait: today } });
    const same = await schemeWith(work, id);
    assert.deepEqual([same.statedWait?.on, same.checkedOn], ['2025-11-02', '2026-02-24']);

    await amend('2', { details: { ...details, statedWait: today }, checked: true });
    const checked = await schemeWith(work, id);
    assert.deepEqual([checked.statedWait?.on, checked.checkedOn], ['2026-03-02', '2026-03-02']);

    await amend('3', { details: { ...details, statedWait: { weeks: 8, on: day('2026-03-02') } } });
    assert.deepEqual((await schemeWith(work, id)).statedWait, { weeks: 8, on: '2026-03-02' });
  }));

test('a change made from an older page is refused', () =>
  inWork(editor, async (work) => {
    const id = await aScheme(work);
    await amendScheme(work, { ...change, id, seen: '1', once: newId<string>() });

    await assert.rejects(amendScheme(work, { ...change, id, seen: '1', once: newId<string>() }), {
      kind: 'conflict',
      code: 'platform.changed-since',
    });
  }));

test('a scheme that does not exist is not found, and who may not edit changes and adds nothing', async () => {
  const amended = { ...change, id: nobody, seen: '1', once: newId<string>() };
  await inWork(editor, (work) =>
    assert.rejects(amendScheme(work, amended), { kind: 'not-found', code: 'directory.no-such-scheme' }),
  );
  await inWork(as(gpNia), async (work) => {
    await assert.rejects(amendScheme(work, amended), { kind: 'not-allowed', code: 'directory.edit' });
    await assert.rejects(addSchemes(work, []), { kind: 'not-allowed', code: 'directory.edit' });
  });
});

test('a scheme that has closed cannot be asked here, nor is its wait worked out', () =>
  inWork(editor, async (work) => {
    await networksExist(work);
    const id = await aScheme(work, { networkId: north });
    assert.deepEqual(await schemeToAsk(work, id), { name: details.name, networkId: north });
    assert.deepEqual(await schemesOnKith(work), [{ id, networkId: north }]);

    const closing = { ...change, networkId: north, closed: true };
    await amendScheme(work, { ...closing, id, seen: '1', once: newId<string>() });

    assert.equal(await schemeToAsk(work, id), null);
    assert.deepEqual(await schemesOnKith(work), []);
  }));

test('a scheme that only surgeries refer to cannot be asked by people themselves', () =>
  inWork(editor, async (work) => {
    await networksExist(work);
    const id = await aScheme(work, { networkId: north, whoMayRefer: ['gp'] });

    assert.equal(await schemeToAsk(work, id), null);
    assert.equal(await schemeToAsk(work, nobody), null);
  }));

test('the wait is kept for a scheme of the network it was worked out in, and for no other', () =>
  inWork(keeper, async (work) => {
    await networksExist(work);
    const [ours, theirs] = [
      await aScheme(work, { networkId: north }),
      await aScheme(work, { networkId: south }),
    ];

    await keepSchemeWait(work, ours, wait);
    await keepSchemeWait(work, theirs, wait);

    assert.deepEqual((await schemeWith(work, ours)).workedOutWait, { ...wait, workedOutAt: work.now });
    assert.equal((await schemeWith(work, theirs)).workedOutWait, null);
    assert.equal((await audited(work)).filter((did) => did === 'directory.scheme-wait-kept').length, 1);
  }));

test('a newer wait takes the place of the older, and of too few people only that is kept', () =>
  inWork(keeper, async (work) => {
    await networksExist(work);
    const id = await aScheme(work, { networkId: north });
    await keepSchemeWait(work, id, wait);
    const few = { ...wait, people: null, medianDays: null, ninetiethDays: null };

    await keepSchemeWait(work, id, few);

    assert.deepEqual((await schemeWith(work, id)).workedOutWait, { ...few, workedOutAt: work.now });
    await assert.rejects(keepSchemeWait(work, nobody, wait), { code: 'directory.no-such-scheme' });
  }));

test('an editor does not write waits: they are worked out', () =>
  inWork(editor, async (work) => {
    await assert.rejects(keepSchemeWait(work, nobody, wait), {
      kind: 'not-allowed',
      code: 'directory.keep-waits',
    });
  }));
