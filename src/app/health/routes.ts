import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Pool } from 'pg';

import { metricsOf } from './gathered-metrics.ts';
import type { Metrics } from './metrics.ts';

export type HealthOptions = {
  readonly pool: Pool;
  readonly metrics: Metrics;
  /** Otherwise `/metrics` answers only on the machine itself, and not through a proxy. */
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
      if (!metricsArePublic && !isAskedHere(c)) return c.text('There is no such page.\n', 404);
      const text = await metricsOf(metrics.registry);
      if (text === null) return c.text('The figures of all processes did not come in time.\n', 503);
      return c.text(text, 200, { 'content-type': metrics.registry.contentType });
    });
}

function isAskedHere(c: Context): boolean {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(incoming?.socket?.remoteAddress ?? '');
  return local && c.req.header('x-forwarded-for') === undefined;
}
