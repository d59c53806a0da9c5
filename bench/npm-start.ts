import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { delimiter } from 'node:path';

/** `npm start` as somebody types it: by the machine's own Node, not by the one npm put before it for us. */
export function npmStart(folder: string): ChildProcess {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'));
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|KITH_|DATABASE_URL|PORT$|HOST$)/.test(name),
  );
  return spawn('npm', ['start'], {
    cwd: folder,
    detached: true,
    env: { ...Object.fromEntries(inherited), PATH: path.join(delimiter), PORT: '0', KITH_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
