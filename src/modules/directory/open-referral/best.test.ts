import assert from 'node:assert/strict';
import { test } from 'node:test';

import { feedWith } from './open-referral.examples.ts';

/** In a name, in a description, and in both. */
const { get } = await feedWith([
  { name: 'Juggling and juggling', description: 'Juggling for everyone.' },
  ...Array.from({ length: 8 }, (_, index) => ({ name: `Juggling ${index}` })),
  ...Array.from({ length: 8 }, (_, index) => ({ name: `Club ${index}`, description: 'A little juggling.' })),
  { name: 'Juggling that closed', status: 'defunct' as const },
  { name: 'Chess' },
]);

async function idsOf(query: string) {
  const { json } = await get(`/services?${query}`);
  return json.contents.map(({ id }) => String(id));
}

test('what words are in comes best first, the same whether something else is asked for or not', async () => {
  const alone = await idsOf('search=juggling');
  const { json } = await get('/services?search=juggling');

  assert.deepEqual(alone, await idsOf('search=juggling&modified_after=2000-01-01'));
  assert.equal(json['total_items'], 17);
  const names = json.contents.map(({ name }) => String(name));
  assert.equal(names[0], 'Juggling and juggling');
  assert.ok(names.slice(1, 9).every((name) => name.startsWith('Juggling')));
});

test('pages of what words are in follow one another, and end', async () => {
  const pages = [];
  for (const page of [1, 2, 3]) pages.push(await idsOf(`search=juggling&per_page=7&page=${page}`));

  assert.deepEqual(pages.flat(), await idsOf('search=juggling'));
  assert.deepEqual(
    pages.map(({ length }) => length),
    [7, 7, 3],
  );
  const { json } = await get('/services?search=juggling&per_page=7&page=4');
  assert.deepEqual([json['total_items'], json['total_pages'], json.contents.length], [17, 3, 0]);
});
