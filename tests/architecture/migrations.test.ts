import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mayCall } from '../../.dependency-cruiser.mjs';
import { files, read } from './source.ts';

const migrations = files('db/migrations/*').map((file) => file.slice('db/migrations/'.length));
const owners = new Set(['platform', 'audit', ...Object.keys(mayCall)]);

test('a migration is named NNNN_owner_what-it-does.sql, and each number is used once', () => {
  const numbers = migrations.map((name) => name.slice(0, 4));

  assert.deepEqual(
    migrations.filter((name) => !/^\d{4}_[a-z-]+_[a-z0-9_]+\.sql$/.test(name)),
    [],
    'names',
  );
  assert.deepEqual(numbers, [...new Set(numbers)], 'numbers');
});

test('a migration names its owner, in its name and in its first line', () => {
  const unowned = migrations.filter((name) => {
    const owner = name.split('_')[1] ?? '';
    return !owners.has(owner) || !/^-- Owner: [a-z-]+/.test(read(`db/migrations/${name}`));
  });

  assert.deepEqual(unowned, []);
});

test('a migration gives up rather than hold everybody up', () => {
  const patient = migrations.filter(
    (name) => !read(`db/migrations/${name}`).includes("set local lock_timeout = '2s'"),
  );

  assert.deepEqual(patient, []);
});

test('a migration leaves its transaction to whoever applies it', () => {
  const own = migrations.filter((name) =>
    /^\s*(begin|commit|rollback)\s*;/im.test(read(`db/migrations/${name}`)),
  );

  assert.deepEqual(own, []);
});
