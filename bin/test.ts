// Runs the tests: all of them, or those in the files and folders named. Options of `node --test` are passed on.
import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';

import { findChromium, installChromium } from './chromium.ts';

const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('-'));
const named = args.filter((arg) => !arg.startsWith('-'));
const files = [...new Set((named.length > 0 ? named : ['src', 'tests']).flatMap(testsIn))].toSorted();

if (files.length === 0) {
  console.error(`No tests in ${named.join(', ')}`);
  process.exit(2);
}

const chromium = findChromium() ?? installChromium();
const child = spawn(
  process.execPath,
  ['--import', './bin/tsx.mjs', '--test', '--test-isolation=none', ...options, ...files],
  { stdio: 'inherit', env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}) } },
);
// An interrupt reaches both from the terminal; the tests then end as they should, and this with them.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});

function testsIn(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return globSync(isFolder ? `${path}/**/*.test.{ts,tsx}` : path);
}
