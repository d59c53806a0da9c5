import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Log } from '../log.ts';
import { startEmbeddedPostgres } from '../postgres/embedded.ts';
import type { EmbeddedPostgres } from '../postgres/embedded.ts';
import { isAlive } from '../postgres/processes.ts';
import { faultCode } from '../worker/fault-code.ts';

type Keeping = {
  readonly dataFolder: string;
  readonly log: Log;
  readonly lost: (problem: Error) => void;
};

const lookMilliseconds = 250;
/** Milliseconds before each try to start it again. After the last, something is wrong that trying does not mend. */
const usualTries: readonly number[] = [0, 500, 2000, 5000, 10_000];

/** Runs or joins the embedded database, and starts it again when it dies: whoever ran it before. */
export async function keepEmbedded({ dataFolder, log, lost }: Keeping, tries = usualTries) {
  const start = () => startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });
  const kept = { postgres: await start() };
  const stopping = new AbortController();
  const watching = watch(kept, { start, tries, log, stopping: stopping.signal }).catch((problem: unknown) => {
    lost(problem instanceof Error ? problem : new Error('the database is gone'));
  });
  const stop = async () => {
    stopping.abort();
    await watching;
    await kept.postgres.stop();
  };
  let stopped: Promise<void> | undefined;
  return { connection: kept.postgres.connection, stop: () => (stopped ??= stop()) };
}

type Watch = {
  readonly start: () => Promise<EmbeddedPostgres>;
  readonly tries: readonly number[];
  readonly log: Log;
  readonly stopping: AbortSignal;
};

/** @throws What kept it from starting again, the last time it was tried. */
async function watch(kept: { postgres: EmbeddedPostgres }, watching: Watch): Promise<void> {
  const { log, stopping } = watching;
  while (await pause(lookMilliseconds, stopping)) {
    if (await isAlive(kept.postgres.postmasterPid)) continue;
    log.warn('the database is gone; starting it again');
    const again = await startAgain(watching);
    if (!again) return;
    kept.postgres = again;
    log.warn('the database is back');
  }
}

async function startAgain({ start, tries, log, stopping }: Watch): Promise<EmbeddedPostgres | null> {
  let problem: unknown;
  for (const milliseconds of tries) {
    if (!(await pause(milliseconds, stopping))) return null;
    try {
      return await start();
    } catch (error) {
      problem = error;
      log.error({ code: faultCode(error) }, 'the database does not start');
    }
  }
  throw problem;
}

/** @returns Whether to go on. */
async function pause(milliseconds: number, stopping: AbortSignal): Promise<boolean> {
  await wait(milliseconds, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  return !stopping.aborted;
}
