import { Hono } from 'hono';
import type { Pool } from 'pg';

import type { Metrics } from './metrics.ts';

export type HealthOptions = {
  readonly pool: Pool;
  readonly metrics: Metrics;
  /** `/metrics` answers only then: in production it is asked for on the machine itself, through another door. */
  readonly metricsArePublic: boolean;
};

/** For those who run Kith: is it alive, can it serve, how is it doing. No session, no database write. */
export function healthRoutes({ pool, metrics, metricsArePublic }: HealthOptions) {
  return new Hono()
    .get('/health/live', (c) => c.json({ live: true }))
    .get('/health/ready', async (c) => {
      const ready = await pool.query('select 1').then(
        () => true,
        () => false,
      );
      return c.json({ ready }, ready ? 200 : 503);
    })
    .get('/metrics', async (c) => {
      if (!metricsArePublic) return c.notFound();
      return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
    });
}
