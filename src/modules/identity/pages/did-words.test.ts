import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { didWords } from './did-words.ts';

const actions = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .flatMap((source) =>
      [...source.matchAll(/\baudit\(\s*\w+,\s*'([a-z]+\.[a-z0-9-]+)'/g)].map(([, action]) => String(action)),
    ),
);

test('every action that is audited has words in the access log', () => {
  assert.ok(actions.size > 40);
  assert.deepEqual(
    [...actions].filter((action) => !(action in didWords)),
    [],
  );
});
