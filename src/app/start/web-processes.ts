import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { countForOthers } from '#platform/limiter.ts';
import type { Log } from '#platform/log.ts';
import { within } from '#platform/within.ts';

import { gatherMetrics } from '../health/gathered-metrics.ts';
import { StartProblem } from './problem.ts';
import { saidBy, starter, tellToStop } from './starter.ts';

export type WebProcesses = {
  /** What the first of them said; rejects with what one of them said when it cannot start. */
  readonly ready: Promise<string>;
  /** Told to stop, they finish what they answer. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

/** Longer than a process takes that ends in good order, so that only one that hangs is killed. */
const patienceMilliseconds = 25_000;
/** So that one that cannot start again does not do nothing but try. */
const pauseMilliseconds = 1_000;
/** On a machine with much to do, what a process said last is heard late. */
const lastWordsMilliseconds = 5_000;

/**
 * Starts so many processes that answer on the one port of the settings; connections are given to them in turn. One that
 * ends by itself once all were ready is started again, for as long as it takes.
 */
export function startWebProcesses(count: number, log: Log): WebProcesses {
  countForOthers();
  gatherMetrics();
  const all = Array.from({ length: count }, () => keepOne(log));
  const ready = Promise.all(all.map((one) => one.ready)).then(([first = '']) => first);
  // Whoever stops them early does not ask how they started.
  ready.catch(() => undefined);
  return { ready, stop: async () => void (await Promise.all(all.map((one) => one.stop()))) };
}

function keepOne(log: Log): WebProcesses {
  const stopping = new AbortController();
  let running = startOne();
  const { ready } = running;
  const kept = (async () => {
    await ready;
    while (await endedByItself(running, stopping.signal)) {
      log.error({ pid: running.process.process.pid }, 'a web process ended, and is started again');
      running = startOne();
    }
  })().catch(() => undefined);
  const stop = async () => {
    stopping.abort();
    tellToStop(running.process);
    if (!(await within(patienceMilliseconds, running.ended))) running.process.process.kill('SIGKILL');
    await Promise.all([running.ended, kept]);
  };
  return { ready, stop };
}

/** Resolves after a pause, or at once when all of them are told to stop. */
async function endedByItself({ ended }: One, stopping: AbortSignal): Promise<boolean> {
  const why = await ended;
  if (why !== null) await starter.cannot(why);
  await wait(pauseMilliseconds, undefined, { signal: stopping }).catch(() => undefined);
  return !stopping.aborted;
}

type One = {
  readonly process: Worker;
  readonly ready: Promise<string>;
  /** What it said before, if it said why. */
  readonly ended: Promise<string | null>;
};

function startOne(): One {
  const process = cluster.fork({ KITH_PROCESS: 'web', KITH_WEB_PROCESSES: '1' });
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  ready.catch(() => undefined);
  let why: string | null = null;
  process.on('message', (message) => {
    const said = saidBy(message);
    if (said?.kith === 'ready') resolve(said.words);
    if (said?.kith === 'cannot') why = said.words;
  });
  const disconnected = once(process, 'disconnect');
  const ended = once(process, 'exit').then(async () => {
    // What it said last may be heard after its end; of one that is killed while it says something, never.
    await within(lastWordsMilliseconds, disconnected);
    reject(new StartProblem(why ?? 'A web process ended while it was starting.'));
    return why;
  });
  return { process, ready, ended };
}
