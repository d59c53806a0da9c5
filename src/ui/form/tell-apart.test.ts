import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tellApart } from './tell-apart.ts';

const wrong = (errors: Readonly<Record<string, string>>) => ({
  values: {},
  errors: Object.entries(errors).map(([field, message]) => ({ field, message })),
  once: 'key-1',
});
const labels = { from: () => 'From', who: () => 'Who is it for?' };
const told = (errors: Readonly<Record<string, string>>) =>
  tellApart(wrong(errors), labels).errors.map(({ message }) => message);

test('errors that say the same are told with what their fields are called', () => {
  assert.deepEqual(told({ from: 'Write a time', who: 'Write a time' }), [
    'From: Write a time',
    'Who is it for? Write a time',
  ]);
});

test('an error that says what no other says is left as it is', () => {
  assert.deepEqual(told({ from: 'Write a time', who: 'Say who' }), ['Write a time', 'Say who']);
});

test('a field without a name of its own keeps its error', () => {
  assert.deepEqual(told({ from: 'Write a time', other: 'Write a time' }), [
    'From: Write a time',
    'Write a time',
  ]);
});

test('a form without errors has none', () => {
  assert.deepEqual(told({}), []);
});
