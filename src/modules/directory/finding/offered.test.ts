import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { countOffered } from '../commands/count-offered.ts';
import { someServices } from '../directory.examples.ts';
import { directoryView } from '../pages/directory.view.ts';
import { pageAskedFrom } from './directory-address.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

test('for whom listings are is offered as it is found in them, and searched by its term', () =>
  inWork(editor, async (work) => {
    await someServices(work, [
      { name: 'Signing café', terms: ['Deaf people', 'Coffee mornings'] },
      { name: 'Carers tea', terms: ['Carers'] },
      { name: 'Closed signing', terms: ['Students'], status: 'defunct' },
    ]);
    await countOffered(work);
    const view = (address: string) => {
      const asked = pageAskedFrom(new URLSearchParams(address));
      return directoryView(work, { asked, ids: [], tiles: null });
    };

    const { filters } = await view('');
    const labels = filters.whom.map(({ label }) => label);
    assert.ok(labels.includes('Deaf people'));
    assert.ok(!labels.some((label) => /Students|Coffee/.test(label)));
    assert.equal(labels.filter((label) => label === 'Carers').length, 1);

    const chosen = filters.whom.find(({ label }) => label === 'Deaf people')?.value ?? '';
    const found = await view(new URLSearchParams({ for: chosen }).toString());
    assert.deepEqual(
      found.found?.every.map(({ name }) => name),
      ['Signing café'],
    );
    assert.equal(found.filters.form.values['for'], chosen);
    assert.deepEqual(
      found.chips.map(({ label }) => label),
      ['Deaf people'],
    );
  }));

test('what was counted again is offered at once, also where a search knew what was counted before', () =>
  inWork(editor, async (work) => {
    await someServices(work, [{ name: 'Carers tea', terms: ['Carers'] }]);
    await countOffered(work);
    const offered = async () => {
      const asked = pageAskedFrom(new URLSearchParams({ q: 'tea' }));
      const { filters, found } = await directoryView(work, { asked, ids: [], tiles: null });
      assert.equal(found?.every.length, 1);
      return filters.whom.some(({ label }) => label === 'Deaf people');
    };
    assert.deepEqual([await offered(), await offered()], [false, false]);

    await someServices(work, [{ name: 'Signing café', terms: ['Deaf people'] }]);
    assert.equal(await offered(), false);
    await countOffered(work);
    assert.deepEqual([await offered(), await offered()], [true, true]);
  }));

test('what listings help with is offered in the order of the alphabet, without those that closed', () =>
  inWork(editor, async (work) => {
    await someServices(work, [
      { name: 'Tea and talk', terms: ['Loneliness', 'Deaf people'] },
      { name: 'Walkers', terms: ['Exercise', 'Loneliness'] },
      { name: 'Closed', terms: ['Knitting'], status: 'defunct' },
    ]);
    await countOffered(work);
    const view = (address: string) => {
      const asked = pageAskedFrom(new URLSearchParams(address));
      return directoryView(work, { asked, ids: [], tiles: null });
    };

    const { filters } = await view('');
    assert.deepEqual(
      filters.need.map(({ label }) => label),
      ['Exercise', 'Loneliness'],
    );
    const chosen = filters.need[0]?.value ?? '';
    const found = await view(new URLSearchParams({ need: chosen }).toString());
    assert.deepEqual(
      found.found?.every.map(({ name }) => name),
      ['Walkers'],
    );
    assert.equal(found.filters.form.values['need'], chosen);
    assert.deepEqual(
      found.chips.map(({ label }) => label),
      ['Exercise'],
    );
  }));

test('whatever stands for whom in an address is a choice or nothing', () => {
  for (const text of ['t:no', 't:', 'nobody', "t:' or 1=1"]) {
    const asked = pageAskedFrom(new URLSearchParams({ for: text }));
    assert.deepEqual([asked.whom, asked.terms], [null, []], text);
    assert.deepEqual(pageAskedFrom(new URLSearchParams({ need: text })).terms, [], text);
  }
});
