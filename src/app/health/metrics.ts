import type { MiddlewareHandler } from 'hono';
import type { Pool } from 'pg';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

import type { Log } from '#platform/log.ts';

import { shareMetrics } from './gathered-metrics.ts';

export type Metrics = { readonly registry: Registry; readonly timed: (log: Log) => MiddlewareHandler };

/** What is counted: requests by route pattern (never by address), and the database connections in use. */
export function openMetrics(pool: Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'kith_request_duration_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  poolGauge(registry, pool);
  shareMetrics(registry);
  return { registry, timed: (log) => timed(seconds, log) };
}

function poolGauge(registry: Registry, pool: Pool): void {
  const gauge = new Gauge({
    name: 'kith_database_connections',
    help: 'Connections of this process, by whether they are in use, idle or waited for',
    labelNames: ['state'],
    registers: [],
    collect() {
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  registry.registerMetric(gauge);
}

function timed(seconds: Histogram<'method' | 'route' | 'status'>, log: Log): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const tookSeconds = (performance.now() - began) / 1000;
    const labels = { method: c.req.method, route: c.req.routePath, status: String(c.res.status) };
    seconds.observe(labels, tookSeconds);
    log.debug({ ...labels, tookSeconds }, 'request');
  };
}
