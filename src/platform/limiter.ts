import cluster from 'node:cluster';

import { RateLimiterCluster, RateLimiterClusterMaster, RateLimiterMemory } from 'rate-limiter-flexible';

export type Limit = {
  /** Its own: where several processes answer, those of one name count together. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
};

export type Limiter = {
  /** Counts one more. @returns For how many seconds there may be no other; 0 when this one may be. */
  readonly take: (key: string) => Promise<number>;
};

/** How often something may be done: counted in this process or, where several answer on one port, over all of them. */
export function limiterFor({ name, points, seconds }: Limit): Limiter {
  const options = { keyPrefix: name, points, duration: seconds };
  const limiter = cluster.isWorker
    ? new RateLimiterCluster({ ...options, timeoutMs: patienceMilliseconds })
    : new RateLimiterMemory(options);
  return { take: (key) => limiter.consume(key).then(none, secondsLeft) };
}

/** What counts for the processes that this one starts: made before the first of them. */
export function countForOthers(): object {
  return new RateLimiterClusterMaster();
}

const patienceMilliseconds = 2_000;

const none = () => 0;

/** Whoever counts may be busy or gone. That is no fault of the one who asks: it is let through. */
function secondsLeft(refused: unknown): number {
  if (refused instanceof Error) return 0;
  return Math.max(1, Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000));
}
