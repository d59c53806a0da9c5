import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { openMetrics } from './metrics.ts';
import { healthRoutes } from './routes.ts';

const pool = await ownPool(2);
const metrics = openMetrics(pool);
const asked = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

test('it is ready while the database answers, and not after', async () => {
  const closing = await ownPool(1);
  const routes = healthRoutes({ pool: closing, metrics, metricsArePublic: false });
  assert.equal((await routes.request('/health/ready')).status, 200);

  await closing.end();

  assert.equal((await routes.request('/health/ready')).status, 503);
  assert.equal((await routes.request('/health/live')).status, 200);
});

test('in production the figures are told on the machine itself, and to nobody through a proxy', async () => {
  const routes = healthRoutes({ pool, metrics, metricsArePublic: false });
  const through = { headers: { 'x-forwarded-for': '192.0.2.1' } };

  assert.equal((await routes.request('/metrics', {}, asked('127.0.0.1'))).status, 200);
  assert.equal((await routes.request('/metrics', {}, asked('192.0.2.1'))).status, 404);
  assert.equal((await routes.request('/metrics', through, asked('127.0.0.1'))).status, 404);
});

test('requests are counted by the pattern of their route, never by the address asked for', async () => {
  const text = await (
    await healthRoutes({ pool, metrics, metricsArePublic: true }).request('/metrics')
  ).text();

  assert.match(text, /kith_request_duration_seconds/);
  assert.match(text, /kith_database_connections\{state="used"\}/);
});
