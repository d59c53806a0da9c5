// Runs the tests: all of them, or those in the files and folders named. Options of `node --test` are passed on.
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

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
  ['--import', './bin/tsx.mjs', '--test', ...(named.length > 0 ? inOneProcess(files) : inLanes(files))],
  { stdio: 'inherit', env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}) } },
);
// An interrupt reaches both from the terminal; the tests then end as they should, and this with them.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});

function inOneProcess(paths: readonly string[]): readonly string[] {
  return ['--test-isolation=none', ...options, ...paths];
}

/**
 * Those that mostly wait for browsers and other processes run beside all the others. A process of its own for each
 * file would start hundreds of databases; one for all would leave a core idle.
 */
function inLanes(paths: readonly string[]): readonly string[] {
  const waits = (path: string) => /^tests\/(journeys|processes|walk)\//.test(path);
  const lanes = [paths.filter((path) => waits(path)), paths.filter((path) => !waits(path))];
  return [`--test-concurrency=${lanes.length}`, ...options, ...lanes.map(laneOf)];
}

/** One file that brings all of a lane. @returns Its path. */
function laneOf(paths: readonly string[], index: number): string {
  mkdirSync('.generated/tests', { recursive: true });
  const lane = `.generated/tests/lane-${index + 1}.test.mjs`;
  const lines = paths.map((path) => `import ${JSON.stringify(pathToFileURL(resolve(path)).href)};\n`);
  writeFileSync(lane, lines.join(''));
  return lane;
}

function testsIn(path: string): readonly string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return globSync(isFolder ? `${path}/**/*.test.{ts,tsx}` : path);
}
