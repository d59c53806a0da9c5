import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { newId } from '../ids.ts';
import { notifyCourier } from './notify.ts';
import { notifyStandIn, standInKey } from './notify-stand-in.examples.ts';
import { aMessage, theOutbox } from './outbox.examples.ts';
import { writeMessage } from './write-message.ts';

const standIn = await notifyStandIn();
after(() => standIn.close());
const pool = ownPool();
const courier = notifyCourier({
  url: standIn.url,
  key: standInKey,
  textTemplate: newId<string>(),
  emailTemplate: null,
  sender: null,
  perMinute: 100_000,
});

const began = new Date('2026-03-02T09:00:00Z');
const hours = (count: number) => new Date(began.getTime() + count * 3_600_000);

/** Tries at each hour that the queue says, until the clock has come to a moment. @returns How often. */
async function triesUntil(moment: Date, id: Awaited<ReturnType<typeof writtenText>>): Promise<number> {
  let [clock, tries] = [began, 0];
  while (clock < moment) {
    const outbox = theOutbox(await pool, clock);
    await outbox.send(id, courier);
    tries += 1;
    assert.equal((await outbox.message(id)).state, 'waiting');
    // The queue keeps real time: how long it waits moves the clock.
    const next = await outbox.queuedFor(id);
    assert.ok(next);
    clock = new Date(clock.getTime() + Math.max(1_000, next.getTime() - Date.now()));
  }
  return tries;
}

async function writtenText(changes: Parameters<typeof aMessage>[0] = {}) {
  const message = aMessage({ channel: 'text', recipient: '07700 900177', ...changes });
  return theOutbox(await pool, began).inOutbox((work) => writeMessage(work, message));
}

test('Notify is away for a whole day: a text waits, is tried seldom, and goes once when Notify is back', async () => {
  const id = await writtenText();
  standIn.mood = { status: 503 };
  const tries = await triesUntil(hours(24), id);
  assert.ok(tries > 20 && tries < 40, `${tries} tries`);
  assert.equal(standIn.taken.length, 0);

  standIn.mood = 'well';
  const later = theOutbox(await pool, hours(24));
  await later.send(id, courier);
  await later.send(id, courier);
  assert.equal((await later.message(id)).state, 'sent');
  assert.deepEqual(
    standIn.taken.map(({ reference }) => reference),
    [id],
  );
});

test('a reminder that could not go before its appointment does not go after it, and says so', async () => {
  standIn.taken.length = 0;
  const id = await writtenText({ uselessAfter: hours(20) });
  standIn.mood = { status: 503 };
  await triesUntil(hours(20), id);
  standIn.mood = 'well';
  const later = theOutbox(await pool, hours(24));
  await later.send(id, courier);
  const { state, problem } = await later.message(id);
  assert.deepEqual([state, problem, standIn.taken.length], ['failed', 'too-late', 0]);
});
