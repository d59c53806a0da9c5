import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { newId } from '../ids.ts';
import { openWorkOn } from '../open-work.ts';
import { aMessage, theOutbox } from './outbox.examples.ts';
import { requeueForgotten } from './requeue.ts';
import { sayPrinted } from './settle.ts';
import { writeMessage } from './write-message.ts';

test('a message whose job is lost is queued again, and no other is', async () => {
  const pool = await ownPool();
  const { inOutbox, queuedFor, forgetJob, send } = theOutbox(pool);
  const [forgotten, delivered, printed, waiting] = await inOutbox(async (work) => [
    await writeMessage(work, aMessage()),
    await writeMessage(work, aMessage()),
    await writeMessage(work, aMessage({ channel: 'letter' })),
    await writeMessage(work, aMessage()),
  ]);
  assert.ok(forgotten && delivered && printed && waiting);
  await send(delivered, 'here');
  await inOutbox((work) => sayPrinted(work, { messageId: printed, once: newId(), seenAttempts: '0' }));
  for (const id of [forgotten, delivered]) await forgetJob(id);
  const waitsUntil = await queuedFor(waiting);

  const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 1 });
  const count = await requeueForgotten.run({ pool, openWork, clock: () => new Date() });

  assert.equal(count, 1);
  assert.ok(await queuedFor(forgotten));
  assert.equal(await queuedFor(delivered), null);
  assert.deepEqual(await queuedFor(waiting), waitsUntil);
});

test('a message whose job failed for good is queued again, unless the last attempt is under way', async () => {
  const pool = await ownPool();
  const { inOutbox } = theOutbox(pool);
  const dead = await inOutbox((work) => writeMessage(work, aMessage()));
  const running = await inOutbox((work) => writeMessage(work, aMessage()));
  const spent =
    'update graphile_worker._private_jobs set attempts = max_attempts, locked_at = $2, locked_by = $3 where key = $1';
  await pool.query(spent, [`outbox.send:${dead}`, null, null]);
  await pool.query(spent, [`outbox.send:${running}`, new Date(), 'somebody']);

  const openWork = openWorkOn(pool, { clock: () => new Date(), retrySeconds: 1 });
  assert.equal(await requeueForgotten.run({ pool, openWork, clock: () => new Date() }), 1);

  const { rows } = await pool.query<{ key: string }>(
    'select key from graphile_worker.jobs where attempts = 0 and locked_at is null',
  );
  assert.deepEqual(rows, [{ key: `outbox.send:${dead}` }]);
});
