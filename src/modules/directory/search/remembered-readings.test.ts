import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { someServices } from '../directory.examples.ts';
import { searchWords } from '../domain/search-words.ts';
import { changeWords, removeWords } from './commands/change-words.ts';
import { findServices } from './find-services.ts';
import { rememberedReading } from './remembered-readings.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

const group = { same: ['juggling', 'plate spinning'], leads: [], seenVersion: null };

async function names(work: Work, words: string): Promise<readonly string[]> {
  return (await findServices(work, { words })).services.map(({ name }) => name);
}

test('words that were searched for before are read as editors have them now', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Juggling' }, { name: 'Plate spinning' }]);
    assert.deepEqual(await names(work, 'juggling'), ['Juggling']);

    const id = await changeWords(work, { once: newId<string>(), id: null, ...group });
    const both = await names(work, 'juggling');
    await removeWords(work, { once: newId<string>(), id, seenVersion: '1' });

    assert.deepEqual(both, ['Juggling', 'Plate spinning']);
    assert.deepEqual(await names(work, 'juggling'), ['Juggling']);
  }));

test('a change of words that was undone is not remembered', async () => {
  await inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Juggling' }, { name: 'Plate spinning' }]);
    await changeWords(work, { once: newId<string>(), id: null, ...group });
    assert.deepEqual(await names(work, 'juggling'), ['Juggling', 'Plate spinning']);
  });

  await inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Juggling' }, { name: 'Plate spinning' }]);
    assert.deepEqual(await names(work, 'juggling'), ['Juggling']);
  });
});

test('a word that no listing had is the beginning of others only until one has it', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Jugglers’ Rest' }]);
    assert.deepEqual(await names(work, 'jugg'), ['Jugglers’ Rest']);

    await someServices(work, [{ name: 'Jugg' }]);

    assert.deepEqual(await names(work, 'jugg'), ['Jugg']);
  }));

test('words that found nothing find something as soon as editors say what they mean', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Plate spinning' }]);
    for (const _ of ['first', 'again']) assert.deepEqual(await names(work, 'juggling'), []);

    await changeWords(work, { once: newId<string>(), id: null, ...group });

    assert.deepEqual(await names(work, 'juggling'), ['Plate spinning']);
  }));

test('a word for the same that no listing had is looked for as soon as one has it', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Juggling' }]);
    await changeWords(work, { once: newId<string>(), id: null, ...group });
    assert.deepEqual(await names(work, 'juggling'), ['Juggling']);
    const read = rememberedReading(searchWords('juggling'), { synonyms: true });

    await someServices(work, [{ name: 'Plate spinning' }]);

    assert.deepEqual([read?.absent, read?.same], ["('plate') | ('spin')", '']);
    assert.deepEqual(await names(work, 'juggling'), ['Juggling', 'Plate spinning']);
  }));
