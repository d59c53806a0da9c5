import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Binaries } from './binaries.ts';
import { childEnvironment } from './child-environment.ts';
import { fileProblem, type Home } from './home.ts';
import { spawnedAs } from './identity.ts';
import { problemWith } from './problem.ts';
import { isAlive } from './processes.ts';
import { verdictOn } from './verdict.ts';

const patienceMs = 60_000;
const making = /^making-(\d+)-/;

/**
 * Makes an empty database, beside its place and then moved there in one step: a start that is cut short leaves
 * nothing half made, and of two starts at the same moment one wins.
 */
export async function makeCluster(home: Home, { initdb }: Binaries, durable: boolean): Promise<void> {
  await removeLeftovers(home);
  const fresh = await mkdtemp(path.join(home.folder, `making-${process.pid}-`)).catch((error: unknown) => {
    throw problemWith(fileProblem(error), { folder: home.folder }, error);
  });
  try {
    await chown(fresh, home.identity.uid, home.identity.gid);
    await runInitdb(home, [initdb, '-D', fresh, ...initdbArguments(durable)]);
    await moveTo(home.cluster, fresh);
    if (durable) await settle(home.folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function initdbArguments(durable: boolean): string[] {
  return [
    '--username=kith',
    '--auth-local=trust',
    '--auth-host=reject',
    '--no-instructions',
    '--encoding=UTF8',
    // The rules that come with PostgreSQL: with those of the machine, an update of glibc can spoil every index.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    process.platform === 'darwin' ? '--locale=C' : '--locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
}

async function runInitdb(home: Home, initdb: readonly string[]): Promise<void> {
  const [command = '', ...rest] = [...home.identity.prefix, ...initdb];
  try {
    await promisify(execFile)(command, rest, {
      ...spawnedAs(home.identity),
      cwd: '/',
      env: childEnvironment(),
      timeout: patienceMs,
    });
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    const output = stderr.trim() === '' ? message : stderr;
    const verdict = verdictOn(output);
    const code = verdict === 'taken' || verdict === 'orphaned' ? 'would-not-start' : verdict;
    throw problemWith(code, { folder: home.folder, output }, error);
  }
}

async function moveTo(cluster: string, fresh: string): Promise<void> {
  try {
    await rename(fresh, cluster);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another process was quicker: its database is as good as ours.
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

/** Makes the move itself survive a power cut. */
async function settle(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** What a start that was killed halfway left. */
async function removeLeftovers({ folder }: Home): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = Number(making.exec(name)?.[1] ?? 0);
    if (maker > 0 && !(await isAlive(maker)))
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
