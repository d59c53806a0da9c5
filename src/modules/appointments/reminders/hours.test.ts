import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import { gpNia, leadDilys, workerAsha } from '#tests/support/network.ts';

const app = testApp();
const path = '/messages/hours';

const page = async () => (await (await app).ask(path, { as: leadDilys })).text();
const version = async () => /name="version" value="([^"]+)"/.exec(await page())?.[1] ?? '';

async function save(changes: Record<string, string | readonly string[]> = {}) {
  const hours = { daysBefore: ['5', '1'], at: '10:00', quietFrom: '20:00', quietUntil: '08:30' };
  const post = { once: newId<string>(), version: await version(), ...hours, ...changes };
  return (await app).ask(path, { as: leadDilys, post });
}

test('until a lead says otherwise, people are reminded five days and a day before at ten, and never at night', async () => {
  const html = await page();
  for (const time of ['10:00', '20:00', '08:30']) assert.match(html, new RegExp(`value="${time}"`));
  const days = [...html.matchAll(/<input[^>]*name="daysBefore"[^>]*>/g)].map(([input]) => input);
  const ticked = days.filter((input) => input.includes('checked'));
  assert.deepEqual(
    ticked.map((input) => /value="(\d+)"/.exec(input)?.[1]),
    ['5', '1'],
  );
});

test('a lead changes the hours, a dot for a colon or not, and who changed them is kept', async () => {
  assert.equal((await save({ daysBefore: ['7', '2'], at: '9.30', quietFrom: '19:00' })).status, 303);
  const html = await page();
  assert.match(html, /value="09:30"/);
  assert.match(html, /value="19:00"/);
  const { pool } = await app;
  const { rows } = await pool.query(
    "select actor_id as by from audit.entry where action = 'appointments.hours-changed'",
  );
  assert.deepEqual(rows, [{ by: leadDilys.id }]);
});

test('what is no time, no night, or a reminder in the night is asked again, and nothing is lost of what was typed', async () => {
  for (const [wrong, said] of [
    [{ at: 'ten' }, /Write a time, such as 10:00/],
    [{ at: '25:00' }, /Write a time/],
    [{ quietFrom: '07:00', quietUntil: '09:00' }, /The quiet hours end in the morning/],
    [{ at: '21:00' }, /That is in the quiet hours/],
    [{ at: '06:00' }, /That is in the quiet hours/],
    [{ daysBefore: ['14', '7', '5', '3', '2'] }, /Choose at most 4/],
  ] as const) {
    const response = await save(wrong);
    const html = await response.text();
    assert.equal(response.status, 422, JSON.stringify(wrong));
    assert.match(html, said);
    if ('at' in wrong) assert.match(html, new RegExp(`value="${wrong.at}"`));
  }
});

test('of two who change the hours at the same time, the second is told', async () => {
  const older = await version();
  assert.equal((await save({ at: '11:00' })).status, 303);
  assert.equal((await save({ at: '12:00', version: older })).status, 409);
  assert.match(await page(), /value="11:00"/);
});

test('others do not set when the network writes', async () => {
  const { ask } = await app;
  for (const who of [workerAsha, gpNia]) {
    assert.equal((await ask(path, { as: who })).status, 403);
    const post = {
      once: newId<string>(),
      version: '0-0',
      at: '10:00',
      quietFrom: '20:00',
      quietUntil: '08:30',
    };
    assert.equal((await ask(path, { as: who, post })).status, 403);
  }
});
