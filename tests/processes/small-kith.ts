// A Kith with one command, for tests of starting, stopping and dying: everything below the pages is the product's own.
import { setTimeout as wait } from 'node:timers/promises';

import { Hono } from 'hono';
import { z } from 'zod';

import type { NetworkId, UserId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import { limiterFor } from '#platform/limiter.ts';
import { OnceKey, answeredBefore } from '#platform/once.ts';
import { writeMessage } from '#platform/outbox.ts';
import { isPassing } from '#platform/passing-errors.ts';
import type { Actor, Work } from '#platform/work.ts';

import { openMetrics } from '../../src/app/health/metrics.ts';
import { healthRoutes } from '../../src/app/health/routes.ts';
import { jobsFor } from '../../src/app/jobs.ts';
import { chores } from '../../src/app/start/chores.ts';
import type { Answer, Ground, Parts } from '../../src/app/start/ground.ts';
import { runKith } from '../../src/app/start/run.ts';

const actor: Actor = {
  kind: 'user',
  userId: '00000000-0000-4000-8000-0000000000ee' as UserId,
  networkIds: ['00000000-0000-4000-8000-00000000000a' as NetworkId],
  practiceIds: null,
  permissions: new Set(),
};

function smallApp({ openWork, log, pool }: Ground): Answer {
  const metrics = openMetrics(pool);
  const limiter = limiterFor({ name: 'tests', points: 3, seconds: 3_600 });
  const app = new Hono()
    .route('/', healthRoutes({ pool, metrics, metricsArePublic: true }))
    .use(metrics.timed(log))
    .get('/who', (c) => c.text(String(process.pid)))
    .get('/fall', (c) => {
      setImmediate(() => {
        throw new Error('it fell');
      });
      return c.text('');
    })
    .get('/limited', async (c) => c.text('', (await limiter.take('all')) > 0 ? 429 : 200))
    .post('/messages', async (c) => {
      const { key } = z.object({ key: OnceKey }).parse(await c.req.json());
      return c.json(await openWork(actor, (work) => tellOnce(work, key)));
    })
    .get('/slow', async (c) => {
      c.header('x-waiting', 'yes');
      await wait(Number(c.req.query('ms')));
      return c.text('done');
    });
  app.onError((error, c) => {
    log.error({ err: error }, 'fault');
    return c.text('', isPassing(error) ? 503 : 500);
  });
  return (request) => app.fetch(request);
}

async function tellOnce(work: Work, key: string): Promise<{ id: string }> {
  const answer = { id: newId<string>() };
  const earlier = await answeredBefore(work, { key, command: 'tests.tell', input: {}, answer });
  if (earlier) return earlier;
  await writeMessage(work, {
    key,
    channel: 'email',
    recipient: 'elm.street@example.org',
    subject: 'A test',
    body: 'A test.',
    about: { type: 'test', id: answer.id },
  });
  return answer;
}

const parts: Parts = {
  answer: smallApp,
  jobs: jobsFor,
  chores,
  prepare: async () => {
    if (!process.env['TEST_SLOW_START']) return;
    process.stderr.write('preparing\n');
    await wait(500);
  },
};

await runKith(process.env, () => Promise.resolve(parts));
