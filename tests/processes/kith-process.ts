import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import type { PoolConfig } from 'pg';

type Script = 'src/server.ts' | 'tests/processes/small-kith.ts';

export type KithProcess = {
  readonly pid: number;
  /** Its address, once it has said that it is ready; null of a worker. Rejects when it ends before. */
  readonly ready: Promise<string | null>;
  /** Resolves when it has said so on stderr. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

const root = join(import.meta.dirname, '../..');

/** Kith in a process of its own, on any free port, killed at the end of the test if it still runs. */
export function aProcess(
  t: TestContext,
  environment: Record<string, string>,
  script: Script = 'src/server.ts',
): KithProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', './bin/tsx.mjs', script], {
    cwd: root,
    env: { PATH, HOME, PORT: '0', KITH_LOG: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  const ended = endOf(child);
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const ready = readyLine(child, ended, err);
  // A test may only want to know how it ended.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    says: async (words) => {
      const over = ended.then((how) => assert.fail(`it ended with ${String(how)}: ${err.join('')}`));
      while (!words.test(err.join(''))) await Promise.race([once(child.stderr, 'data'), over]);
      over.catch(() => undefined);
    },
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    kill: (signal) => child.kill(signal),
    ended,
  };
}

/** A data folder of its own, removed after the processes that use it have ended. */
export async function aDataFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-processes-'));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}

/** A database as DATABASE_URL names it, also one behind a socket. */
export function urlOf({ connectionString, host, port, user, database }: PoolConfig): string {
  if (connectionString) return connectionString;
  const socket = new URLSearchParams({ host: String(host), port: String(port) });
  return `postgres://${user}@localhost/${database}?${socket.toString()}`;
}

function collect(stream: NodeJS.ReadableStream): string[] {
  const parts: string[] = [];
  stream.on('data', (part: Buffer) => parts.push(String(part)));
  return parts;
}

async function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return code ?? signal ?? 1;
}

function readyLine(
  child: ChildProcess,
  ended: Promise<unknown>,
  err: readonly string[],
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += String(part);
      const [, address] = /^Kith is ready at (\S+)$/m.exec(said) ?? [];
      if (address) resolve(address);
      else if (/worker is ready/.test(said)) resolve(null);
    });
    void ended.then((how) =>
      reject(new Error(`it ended with ${String(how)} before it was ready: ${err.join('')}`)),
    );
  });
}
