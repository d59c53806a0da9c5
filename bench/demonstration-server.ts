import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type DemonstrationServer = {
  readonly url: string;
  /** Where its database and files are. */
  readonly dataFolder: string;
  /** Signs in as a persona. @returns The cookie to send. */
  readonly signIn: (label: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  /** People in the demonstration; the usual 400 when left out. */
  readonly people?: number;
  /** How many processes answer; one when left out. */
  readonly webProcesses?: number;
};

/** The product as it is started by hand, with an embedded database of its own that is removed at the end. */
export async function demonstrationServer({
  people,
  webProcesses = 1,
}: ServerOptions = {}): Promise<DemonstrationServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const env = {
    ...process.env,
    KITH_DATA: dataFolder,
    KITH_WEB_PROCESSES: String(webProcesses),
    PORT: '0',
    KITH_LOG: 'error',
    DATABASE_URL: '',
  };
  if (people !== undefined) await finished(run(['src/kith.ts', 'demo', '--people', String(people)], env));
  const child = run(['src/server.ts'], env);
  const url = await readyAt(child);
  return {
    url,
    dataFolder,
    signIn: (label) => signIn(url, label),
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export function run(script: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', './bin/tsx.mjs', ...script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The address in the line that says Kith is ready. */
export async function readyAt(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the process says nothing');
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /Kith is ready at (\S+)/.exec(line) ?? [];
    if (url) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('Kith ended before it was ready');
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
}

async function finished(child: ChildProcess): Promise<void> {
  child.stdout?.resume();
  const code = await ended(child);
  if (code !== 0) throw new Error(`a command exited with ${code}`);
}

async function signIn(url: string, label: string): Promise<string> {
  const page = await (await fetch(`${url}/sign-in`)).text();
  const [, userId] = new RegExp(`value="([0-9a-f-]{36})"(?:(?!</form>)[^])*?>${label}<`).exec(page) ?? [];
  if (!userId) throw new Error(`there is no persona “${label}”`);
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ userId }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}
