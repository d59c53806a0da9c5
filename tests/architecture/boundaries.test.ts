import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { test } from 'node:test';

import rules, { mayCall } from '../../.dependency-cruiser.mjs';

const root = `${import.meta.dirname}/../..`;

type Broken = { readonly rule: string; readonly from: string; readonly to: string };

function broken(folder: string, ...parts: readonly string[]): readonly Broken[] {
  const cruiser = `${root}/node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`;
  const args = [cruiser, '--config', `${root}/.dependency-cruiser.mjs`, '--output-type', 'json', ...parts];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const report = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

test('the product breaks no rule', () => {
  assert.deepEqual(broken(root, 'src', 'bin', 'bench', 'tests'), []);
});

test('every rule can be broken: its canary breaks it', () => {
  const all = rules.forbidden.map(({ name }) => name).toSorted();
  const canaries = broken(`${root}/tests/architecture/canaries`, 'src');
  const sung = canaries
    .filter(({ rule, from }) => basename(from).split('.')[0] === rule)
    .map(({ rule }) => rule);

  assert.deepEqual([...new Set(canaries.map(({ rule }) => rule))].toSorted(), all, 'rules that were broken');
  assert.deepEqual([...new Set(sung)].toSorted(), all, 'rules that the file named for them broke');
});

test('modules are listed so that none may call a later one', () => {
  const order = Object.keys(mayCall);
  const backwards = Object.entries(mayCall).filter(([name, calls]) =>
    calls.some((called) => order.indexOf(called) >= order.indexOf(name) || !order.includes(called)),
  );

  assert.deepEqual(backwards, []);
});
