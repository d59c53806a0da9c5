import type { WorkerEvents } from 'graphile-worker';

/** A runner that has a hand free asks for a job every two seconds, also when there is none and when asking fails. */
const silenceMilliseconds = 15_000;
const lookMilliseconds = 1_000;

/**
 * Watches whether a runner still works. The queue's own promise does not always tell: when two jobs cannot be
 * marked as done because the database has gone away, graphile-worker 0.18 shuts down and never says so.
 */
export function signsOfLife(events: WorkerEvents, concurrency: number) {
  const lost = Promise.withResolvers<string>();
  let lastAsked = performance.now();
  let busy = 0;
  events.on('worker:getJob:start', () => {
    lastAsked = performance.now();
  });
  events.on('job:start', () => {
    busy += 1;
  });
  events.on('job:complete', () => {
    busy -= 1;
    lastAsked = performance.now();
  });
  events.on('pool:gracefulShutdown', () => lost.resolve('shut down'));
  const timer = setInterval(() => {
    const silent = performance.now() - lastAsked > silenceMilliseconds;
    if (silent && busy < concurrency) lost.resolve('silent');
  }, lookMilliseconds).unref();
  return { lost: lost.promise, stopWatching: () => clearInterval(timer) };
}
