import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { testApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import { addServices } from './commands/add-services.ts';
import { fullService } from './directory.examples.ts';

const app = await testApp();
const editor = actorAs({ permissions: ['directory.edit'] });
const [id = ''] = await app.openWork(editor, (work) => addServices(work, [fullService]));

const known: Readonly<Record<string, readonly string[]>> = {
  q: [
    'kettle',
    'kettel',
    '"a warm" -room',
    "'); drop table x;--",
    '%',
    '\u0000',
    '!!!',
    '(((',
    ':*',
    'a:b&c|!d',
  ],
  near: ['Northvale', 'NV1 2AB', 'nv1', '%', "O'Neill", '999999', '💚'],
  within: ['100', '16000', '-1', '1e9', 'NaN', '99999999999999999999'],
  cost: ['free', 'low', 'gold'],
  day: ['MO', 'XX', 'mo'],
  time: ['night', 'noon'],
  open: ['now', 'later'],
  age: ['0', '120', '-5', '1.5', 'old'],
  access: ['step-free', 'everything'],
  language: ['cy', 'xxxx', '../'],
  term: [crypto.randomUUID(), 'term'],
  mode: ['online', 'by-phone', 'by-owl'],
  for: ['carers', '__proto__', 'constructor'],
  exact: ['1', '2'],
  after: [
    '%%%',
    Buffer.from('["every",1e999,"a","b"]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ],
  before: [
    'x',
    Buffer.from('["some",-1,"\\u0000","00000000-0000-0000-0000-000000000000"]').toString('base64url'),
  ],
  ids: [id, 'x,,y', `${id},${id}`, '%2C'],
  lang: ['cy', 'xx'],
};

const part = fc.constantFrom(...Object.keys(known)).chain((name) =>
  fc.tuple(
    fc.constant(name),
    fc.oneof(
      fc.constantFrom(...(known[name] ?? [])),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.integer({ min: 1, max: 4000 }).map((length) => 'ab '.repeat(length / 3)),
    ),
  ),
);

const path = fc.constantFrom(
  '/directory',
  '/directory/embed',
  '/directory/embed/snippet',
  '/directory/shortlist',
  `/directory/${id}`,
  `/directory/${id}/calendar.ics`,
);

test('whatever is typed into an address of the directory, it is answered', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.array(part, { maxLength: 6 }), async (where, parts) => {
      const query = new URLSearchParams(parts.map(([name, value]) => [name, value.toWellFormed()]));
      const began = performance.now();
      const { status } = await app.ask(`${where}?${query.toString()}`);
      assert.ok(status === 200 || status === 303, `${status} ${where}?${query.toString()}`);
      assert.ok(performance.now() - began < 5_000, `slow: ${where}?${query.toString()}`);
    }),
    { numRuns: 150 },
  );
});

test('parts that are not even text are answered too', async () => {
  for (const query of ['q=%', 'q=%ff%fe', 'q[]=1', '&&&=&', 'q=%F0%9F%92', 'near=%00', '?'.repeat(500)])
    for (const where of ['/directory', '/directory/embed', '/directory/shortlist'])
      assert.ok((await app.ask(`${where}?${query}`)).status < 400, `${where}?${query}`);
});

test('addresses that only look like ours have nothing at them', async () => {
  for (const where of [
    '/directory/not-an-id',
    `/directory/${id}x`,
    `/directory/${id.replace(/^./, 'g')}`,
    '/directory/------------------------------------',
    `/directory/${id}/calendar`,
    '/directory/shortlist/%2e%2e',
    '/directory/embed/other',
  ])
    assert.equal((await app.ask(where)).status, 404, where);
});
