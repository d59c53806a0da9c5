// Runs on whatever Node is at hand (18 or newer): installs what is missing, so that the next npm script has Node 26.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const runtime = 'node_modules/.bin/node';

function npm(...args) {
  const cli = process.env.npm_execpath;
  const { status } = cli
    ? spawnSync(process.execPath, [cli, ...args], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { stdio: ['ignore', 2, 2], shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

const stale = !existsSync(installed) || statSync('package-lock.json').mtimeMs > statSync(installed).mtimeMs;
if (stale) npm('ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');

// npm 10 drops .bin/node when it discards the other platforms' packages, which share that bin name.
if (!existsSync(runtime)) npm('rebuild', '--ignore-scripts');

const prepared = spawnSync(runtime, ['--import', './bin/tsx.mjs', 'bin/prepare.ts'], {
  stdio: ['ignore', 2, 2],
});
process.exit(prepared.status ?? 1);
