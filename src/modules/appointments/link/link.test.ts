import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createHmac } from 'node:crypto';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';

import { arrange } from '#tests/support/database.ts';
import { north } from '#tests/support/network.ts';

import { aSession } from '../../rota/rota.examples.ts';
import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import type { Appointment } from '../domain/appointment.ts';
import { settle } from '../store/placing.ts';
import { linksFor } from './link-for.ts';

const app = testApp();
const secret = 'only-for-tests-only-for-tests-only';

/** What stands in the text that arrives: as the courier completes it. */
function addressIn(sealed: string): string {
  const name = /\/a\/(.{12})\}\}/.exec(sealed)?.[1] ?? '';
  const seal = createHmac('sha256', secret).update(`kith.link:/a/${name}`).digest();
  return `/a/${name}${seal.subarray(0, 9).toString('base64url')}`;
}

let day = 9;

/** Somebody's appointment some weeks on, and the link they were sent. Each on a day of its own. */
async function sent(
  given: Parameters<typeof anAppointment>[1] = {},
  then?: (work: Work, one: Appointment) => Promise<void>,
) {
  const { pool } = await app;
  day += 1;
  const from = new Date(`2026-03-${String(day).padStart(2, '0')}T10:00:00Z`);
  return arrangeCommitted(pool, async (owner) => {
    const work = { ...owner, actor: { ...owner.actor, networkIds: [north] } };
    const person = await aSupportedPerson(work);
    const appointment = await anAppointment(work, { from, ...person, ...given });
    const link = (await arrange(work, (its) => linksFor(its, [appointment]))).get(appointment.id) ?? '';
    await arrange(work, async (its) => then?.(its, appointment));
    await sql`reset role`.execute(work.trx);
    return { appointment, path: addressIn(link) };
  });
}

const textOf = async (path: string) => (await (await app).ask(path)).text();

async function outcomeOf({ id }: Appointment) {
  const { rows } = await (
    await app
  ).pool.query<{ outcome: string | null }>('select outcome from appointments.appointment where id = $1', [
    id,
  ]);
  return rows[0]?.outcome;
}

test('the link shows a first name, when, where and with whom, and nothing else of anybody', async () => {
  const { path } = await sent();
  const response = await (await app).ask(path);
  const text = await response.text();

  assert.equal(response.status, 200);
  assert.match(text, /Hello Olive/);
  assert.match(text, /By phone: Asha will ring you/);
  assert.doesNotMatch(text, /Marsh|1951|07700|NV1/);
  assert.match(text, /<title>Your appointment – Kith<\/title>/);
  assert.equal(response.headers.get('x-robots-tag'), 'noindex');
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('looking changes nothing, however often and wherever a scanner looks', async () => {
  const { path, appointment } = await sent();
  for (const at of [path, `${path}/move`, `${path}/cancel`, `${path}/coming`]) {
    await (await app).ask(at);
    await (await app).fetch(new Request(`http://localhost:3000${at}`, { method: 'HEAD' }));
  }
  assert.equal(await outcomeOf(appointment), null);
  assert.doesNotMatch(await textOf(path), /You have told us/);
});

for (const [mode, words] of [
  ['face-to-face', /You have told us that you are coming/],
  ['phone', /You have told us that this time suits you/],
] as const) {
  test(`they say so of one ${mode} in words that fit it, twice with one click too many`, async () => {
    const { path } = await sent({ mode });
    for (let click = 0; click < 2; click += 1)
      assert.equal((await (await app).ask(`${path}/coming`, { post: {} })).status, 303);
    assert.match(await textOf(path), words);
  });
}

test('they cancel, and the link then says so', async () => {
  const { path, appointment } = await sent();
  const once = crypto.randomUUID();
  for (let click = 0; click < 2; click += 1)
    assert.equal((await (await app).ask(`${path}/cancel`, { post: { once } })).status, 303);
  assert.equal(await outcomeOf(appointment), 'cancelled-by-person');
  assert.match(await textOf(path), /This appointment was cancelled/);
  assert.equal(
    (await (await app).ask(`${path}/cancel`, { post: { once: crypto.randomUUID() } })).status,
    409,
  );
});

test('they take another time that was offered, without being told what we know of their life', async () => {
  const { path, appointment } = await sent({}, async (work) => {
    await aSession(work, { day: '2026-04-02', from: '09:00', minutes: 60, mode: 'phone' });
  });
  const page = await textOf(`${path}/move`);
  const time =
    /name="time"[^>]*value="([^"]+)"/.exec(page)?.[1] ??
    /value="([^"]+)"[^>]*name="time"/.exec(page)?.[1] ??
    '';
  assert.notEqual(time, '');
  assert.doesNotMatch(page, /bus|school|quiet|step-free|carer/i);

  assert.equal(
    (await (await app).ask(`${path}/move`, { post: { once: crypto.randomUUID(), time } })).status,
    303,
  );
  assert.equal(await outcomeOf(appointment), 'moved');
  const after = await textOf(path);
  assert.match(after, /Your appointment has moved/);
  assert.match(after, /April/);
});

test('a time that was not offered, or that somebody took, is not booked, and others are offered', async () => {
  const { path, appointment } = await sent();
  const time = `${appointment.sessionId}_2026-04-09T10:00:00.000Z_20`;
  for (const post of [{ time }, { time: 'nonsense' }, {}] as readonly Record<string, string>[])
    assert.equal((await (await app).ask(`${path}/move`, { post })).status, 422);
  assert.equal(await outcomeOf(appointment), null);
});

test('a link that was altered, guessed or has run out opens nothing, and does not say which', async () => {
  const { path } = await sent();
  const other = await sent({ from: new Date('2026-02-25T10:00:00Z') });
  const altered = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
  const mixed = path.slice(0, 15) + other.path.slice(15);
  for (const wrong of [altered, mixed, `/a/${'A'.repeat(24)}`, other.path]) {
    const response = await (await app).ask(wrong);
    assert.equal(response.status, 404, wrong);
    assert.match(await response.text(), /This link does not work any more/);
    for (const step of ['coming', 'cancel', 'move'])
      assert.equal((await (await app).ask(`${wrong}/${step}`, { post: { time: 'x' } })).status, 404);
  }
});

test('it tells kindly that the appointment has been', async () => {
  const { path } = await sent({ from: new Date('2026-03-02T14:00:00Z') });
  assert.match(await textOf(path), /If you could not make it, that is all right/);
});

test('one that the service cancelled is said to be cancelled', async () => {
  const { path } = await sent({}, (work, one) => settle(work, one, 'cancelled-by-service'));
  assert.match(await textOf(path), /This appointment was cancelled/);
});
