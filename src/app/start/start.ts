import type { Pool, PoolConfig } from 'pg';

import { clockFor } from '#platform/clock.ts';
import type { Clock } from '#platform/clock.ts';
import { openPool } from '#platform/database.ts';
import type { Limits } from '#platform/database.ts';
import type { Log } from '#platform/log.ts';
import { openDatabase } from '#platform/open-database.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Settings } from '#platform/settings.ts';
import { within } from '#platform/within.ts';
import { startWorker } from '#platform/worker.ts';

import { makeDoor } from './door.ts';
import type { Door } from './door.ts';
import type { Parts } from './ground.ts';
import { bringUpToDate } from './migrations.ts';
import { secretFor } from './secret.ts';
import { startWebProcesses } from './web-processes.ts';

export type Running = {
  /** What to tell whoever started it. */
  readonly ready: string;
  /** Stops all of it, what was started last first. */
  readonly stop: () => Promise<void>;
};

export type LoadParts = () => Promise<Parts>;

export type Circumstances = {
  readonly log: Log;
  /** Aborted when it is told to stop while it is still starting. */
  readonly stopping: AbortSignal;
  /** Called when it cannot go on. */
  readonly lost: (problem: Error) => void;
};

/** For how long passing errors of the database are tried again: a page cannot wait as long as a job. */
const pageRetrySeconds = 8;
const jobRetrySeconds = 40;

/** Starts database, worker and web as the settings say, each when what it stands on is there. */
export async function startKith(
  settings: Settings,
  load: LoadParts,
  circumstances: Circumstances,
): Promise<Running> {
  const stack = new AsyncDisposableStack();
  try {
    const ready = await startAll(stack, { settings, load, ...circumstances });
    return { ready, stop: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

type Beginning = Circumstances & { readonly settings: Settings; readonly load: LoadParts };

async function startAll(stack: AsyncDisposableStack, beginning: Beginning): Promise<string> {
  const { settings, log, stopping } = beginning;
  if (!settings.runs.web || settings.webProcesses === 1) return startHere(stack, beginning);
  const web = startWebProcesses(settings.webProcesses, log);
  stack.defer(web.stop);
  // Those that are still starting end, and it is known at once that they will not be ready.
  stopping.addEventListener('abort', () => void web.stop());
  const ready = await web.ready;
  stopping.throwIfAborted();
  const onlyJobs = { ...settings, runs: { ...settings.runs, web: false } };
  if (settings.runs.worker) await startHere(stack, { ...beginning, settings: onlyJobs });
  return ready;
}

async function startHere(stack: AsyncDisposableStack, beginning: Beginning): Promise<string> {
  const { settings, load, log, stopping, lost } = beginning;
  const door = settings.runs.web ? await makeDoor(settings) : null;
  if (door) stack.defer(door.close);
  // Kith is loaded while its database starts. Whether or not that goes well, the database is stopped in the end.
  const loading = load();
  loading.catch(() => undefined);
  const database = await openDatabase(settings, { log, lost });
  stack.defer(database.stop);
  const parts = await loading;
  const clock = clockFor(settings);
  const pool = poolOn(stack, database.connection, { connections: 16, statementSeconds: 10 });
  stopping.throwIfAborted();
  await bringUpToDate(pool, settings);
  await parts.prepare({ settings, pool, clock, log });
  stopping.throwIfAborted();
  if (settings.runs.worker) await startDoingJobs(stack, database.connection, { ...beginning, parts, clock });
  if (!door) return 'Kith’s worker is ready';
  const openWork = openWorkOn(pool, { clock, retrySeconds: pageRetrySeconds });
  const secret = await secretFor(settings);
  door.open(parts.answer({ settings, url: urlFor(settings, door), secret, pool, openWork, clock, log }));
  // Made first, so that a port in use is said at once; closed first, so that what runs can be finished.
  stack.defer(door.close);
  return `Kith is ready at http://localhost:${door.port}`;
}

/** With connections of its own: however busy the pages are, jobs are done. */
async function startDoingJobs(
  stack: AsyncDisposableStack,
  connection: PoolConfig,
  { settings, parts, log, clock }: Beginning & { readonly parts: Parts; readonly clock: Clock },
): Promise<void> {
  const pool = poolOn(stack, connection, { connections: 12, statementSeconds: 60 });
  const openWork = openWorkOn(pool, { clock, retrySeconds: jobRetrySeconds });
  const { chores, jobs } = parts;
  const worker = await startWorker({
    pool,
    openWork,
    clock,
    jobs: jobs(settings, { url: settings.url, secret: await secretFor(settings) }),
    chores,
    log,
  });
  stack.defer(worker.stop);
}

/** Ended in good order, or after a while without: a connection to a dead machine may never close. */
function poolOn(stack: AsyncDisposableStack, connection: PoolConfig, limits: Limits): Pool {
  const pool = openPool(connection, limits);
  stack.defer(async () => void (await within(3_000, pool.end())));
  return pool;
}

/** Where people reach it: the port that was got, when any would do. */
function urlFor({ url, port }: Settings, door: Door): string {
  return port === 0 ? url.replace(/:0$/, `:${door.port}`) : url;
}
