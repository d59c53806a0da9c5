import { destination } from 'pino';

import { openLog } from '#platform/log.ts';
import type { Log } from '#platform/log.ts';
import { settingsFrom } from '#platform/settings.ts';
import type { Settings } from '#platform/settings.ts';
import { faultCode } from '#platform/worker/fault-code.ts';

import { wordsFor } from './problem.ts';
import { onceToldToStop } from './signals.ts';
import { starter } from './starter.ts';
import { startKith } from './start.ts';
import type { LoadParts } from './start.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs Kith until it is told to stop, and ends the process: with 0 when that went well, with 1 and one
 * line for whoever started it when it could not start or go on. Stdout says nothing but that it is ready.
 */
export async function runKith(environment: Environment, load: LoadParts): Promise<void> {
  try {
    const settings = settingsFrom(environment);
    await runWith(settings, load, openLog(settings.logLevel, destination({ dest: 2, sync: true })));
    process.exit(0);
  } catch (error) {
    await starter.cannot(wordsFor(error) ?? stackOf(error));
    process.exit(1);
  }
}

async function runWith(settings: Settings, load: LoadParts, log: Log): Promise<void> {
  const stopping = new AbortController();
  const lost = Promise.withResolvers<never>();
  // It may be lost while nothing waits for it yet.
  lost.promise.catch(() => undefined);
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error, code: faultCode(error) }, 'a fault that nobody caught');
    lost.reject(error);
  });
  const toldToStop = onceToldToStop().then(() => stopping.abort());
  const running = await startKith(settings, load, {
    log,
    stopping: stopping.signal,
    lost: lost.reject,
  }).catch((error: unknown) => {
    if (stopping.signal.aborted) return null;
    throw error;
  });
  if (!running) return;
  await starter.ready(running.ready);
  try {
    await Promise.race([toldToStop, lost.promise]);
    log.info('stopping');
  } finally {
    await running.stop();
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
