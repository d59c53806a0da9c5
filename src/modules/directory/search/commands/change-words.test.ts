import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { audited, someServices } from '../../directory.examples.ts';
import type { WordGroupId } from '../../store/synonym-store.ts';
import { findServices } from '../find-services.ts';
import { wordGroupView } from '../word-group.view.ts';
import { wordsCsv } from '../words.view.ts';
import { changeWords, removeWords } from './change-words.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;
const someId = '00000000-0000-4000-8000-000000000001' as WordGroupId;

const one = (given: object = {}) => ({
  once: newId<string>(),
  id: null,
  same: ['Unicycle', 'one wheel'],
  leads: ['Circus school'],
  seenVersion: null,
  ...given,
});

async function names(work: Work, words: string): Promise<readonly string[]> {
  return (await findServices(work, { words })).services.map(({ name }) => name);
}

test('words that an editor adds are known to the next search, also when mistyped, and it is noted', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Circus School' }]);
    assert.deepEqual(await names(work, 'unicycle'), []);

    await changeWords(work, one());

    assert.deepEqual(await names(work, 'unicycle'), ['Circus School']);
    assert.deepEqual(await names(work, 'one wheel'), ['Circus School']);
    assert.equal((await findServices(work, { words: 'unicylce' })).readAs, 'unicycle');
    assert.deepEqual((await audited(work)).slice(-1), ['directory.words-changed']);
    assert.match(await wordsCsv(work), /,Circus school,helps\r\n/);
  }));

test('a group is changed as a whole; sent twice it is changed once; an old page is refused', () =>
  inWork(editor, async (work) => {
    const id = await changeWords(work, one());
    const change = one({ id, same: ['monocycle'], leads: [], seenVersion: '1' });

    assert.equal(await changeWords(work, change), id);
    assert.equal(await changeWords(work, change), id);

    assert.deepEqual(await wordGroupView(work, id), {
      values: { same: 'monocycle', leads: '' },
      version: '2',
    });
    await assert.rejects(changeWords(work, one({ id, seenVersion: '1' })), {
      code: 'platform.changed-since',
    });
  }));

test('a removed group is forgotten', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Circus School' }]);
    const id = await changeWords(work, one());

    await assert.rejects(removeWords(work, { once: newId(), id, seenVersion: null }), {
      code: 'platform.changed-since',
    });
    await removeWords(work, { once: newId(), id, seenVersion: '1' });

    assert.deepEqual(await names(work, 'unicycle'), []);
    await assert.rejects(wordGroupView(work, id), { name: 'Refusal', code: 'directory.no-such-words' });
    assert.deepEqual((await audited(work)).slice(-1), ['directory.words-removed']);
  }));

test('words that do not exist cannot be changed or removed; who may not edit changes nothing', async () => {
  await inWork(editor, async (work) => {
    const refused = { name: 'Refusal', code: 'directory.no-such-words' };
    await assert.rejects(changeWords(work, one({ id: someId, seenVersion: '1' })), refused);
    await assert.rejects(removeWords(work, { once: newId(), id: someId, seenVersion: '1' }), refused);
  });
  await inWork({ permissions: ['directory.search'] }, async (work) => {
    const refused = { name: 'Refusal', code: 'directory.edit' };
    await assert.rejects(changeWords(work, one()), refused);
    await assert.rejects(removeWords(work, { once: newId(), id: someId, seenVersion: '1' }), refused);
  });
});
