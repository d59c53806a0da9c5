import { randomUUID } from 'node:crypto';
import { rmdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { openLog, shortenLog, sizeOf, writtenSince } from './log-file.ts';
import { readPidFile, type PidFile } from './pid-file.ts';
import { problemWith } from './problem.ts';
import { starterOf } from './probe.ts';
import { signal } from './processes.ts';
import { freeSocket } from './running-server.ts';
import { serverArguments } from './server-settings.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { verdictOn } from './verdict.ts';
import { startWatched, type Watchdog } from './watchdog.ts';

export type LaunchOptions = {
  readonly durable: boolean;
  readonly settings: Readonly<Record<string, string>>;
};

export type Launch =
  | {
      readonly outcome: 'serving';
      readonly pid: number;
      readonly sockets: string;
      readonly stop: () => Promise<void>;
    }
  | { readonly outcome: 'taken' | 'orphaned' };

const patienceMs = 30_000;
const tenMinutesMs = 600_000;

/** Starts the server and waits until it serves, or says why it does not. */
export async function launch(home: Home, { postgres }: Binaries, options: LaunchOptions): Promise<Launch> {
  const startedBy = `${process.pid} ${randomUUID()}`;
  const sockets = await makeSocketFolder(home);
  await freeSocket(home, sockets);
  const log = await openLog(home);
  const before = await sizeOf(home.log);
  const watchdog = startWatched({
    command: [postgres, ...serverArguments(home, { ...options, sockets, startedBy })],
    sockets,
    identity: home.identity,
    output: log.fd,
  });
  await log.close();

  const serving = await untilServing(home, watchdog, startedBy);
  if (serving !== undefined) {
    keepLogShort(home, watchdog);
    return { outcome: 'serving', ...serving, stop: stopOnce(watchdog, serving.pid) };
  }

  const output = await writtenSince(home.log, before);
  const verdict = watchdog.hasEnded() ? verdictOn(output) : 'would-not-start';
  watchdog.release();
  if (verdict === 'taken' || verdict === 'orphaned') return { outcome: verdict };
  await rmdir(sockets).catch(() => undefined);
  throw problemWith(verdict, { folder: home.folder, output });
}

/** Undefined when it gave up, or went without a word for too long. Recovery after a crash talks every ten seconds. */
async function untilServing(home: Home, watchdog: Watchdog, startedBy: string): Promise<PidFile | undefined> {
  let size = 0;
  let quietSince = Date.now();
  while (!watchdog.hasEnded() && Date.now() - quietSince < patienceMs) {
    const file = await readPidFile(home.cluster);
    if (file?.ready === true && (await starterOf(file.sockets)) === startedBy) return file;
    await Promise.race([sleep(20), watchdog.ended]);
    const sizeNow = await sizeOf(home.log);
    if (sizeNow !== size) quietSince = Date.now();
    size = sizeNow;
  }
  return undefined;
}

function keepLogShort({ log }: Home, { ended }: Watchdog): void {
  const timer = setInterval(() => void shortenLog(log).catch(() => undefined), tenMinutesMs).unref();
  void ended.finally(() => clearInterval(timer));
}

function stopOnce(watchdog: Watchdog, pid: number): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop(watchdog, pid));
}

async function stop(watchdog: Watchdog, pid: number): Promise<void> {
  watchdog.release();
  // Not in good order, but safe: the next start recovers from the write-ahead log.
  const impatience = setTimeout(() => signal(pid, 'SIGQUIT'), patienceMs);
  await watchdog.ended;
  clearTimeout(impatience);
}
