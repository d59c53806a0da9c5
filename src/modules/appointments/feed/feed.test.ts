import assert from 'node:assert/strict';
import { test } from 'node:test';

import ICAL from 'ical.js';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, north, south, workerAsha, workerBen } from '#tests/support/network.ts';

import { aRoom, aSession, aSite } from '../../rota/rota.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { calendarView } from './calendar.view.ts';
import { makeFeed } from './commands/make-feed.ts';
import { revokeFeed } from './commands/revoke-feed.ts';
import { newSecret, readSecret } from './secret.ts';

const reading = { permissions: ['appointments.follow-feed'] as const, networkIds: [north] };

/** The feed that a secret opens, read by a second implementation. */
async function opened(work: Work, secret: string, now = work.now) {
  const read = readSecret(secret);
  assert.ok(read);
  let text = '';
  await asAnother(work, { ...reading, networkIds: [read.networkId], now }, async (theirs) => {
    text = await calendarView(theirs, read.hash);
  });
  const calendar = new ICAL.Component(ICAL.parse(text) as string[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { text, events };
}

async function feedOf(work: Work, language: 'en' | 'cy' = 'en'): Promise<string> {
  const secret = await makeFeed(work, { once: newId<string>(), language });
  assert.ok(secret);
  return secret;
}

test('a feed says when, where and how, and nothing of whom', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await anAppointment(work, { mode: 'phone' });
    const { text, events } = await opened(work, await feedOf(work));

    assert.deepEqual(
      events.map((event) => [event.summary, event.location, event.description]),
      [['Appointment', 'By phone', 'By phone']],
    );
    assert.doesNotMatch(text, /Olive|Marsh|07700|NV1|ATTENDEE|ORGANIZER/);
  }));

test('in the hour of London that it is booked for, on both sides of both changes of the clocks', () =>
  inWork(as(workerAsha, new Date('2026-03-20T09:00:00Z')), async (work) => {
    await networksExist(work);
    const days = ['2026-03-28', '2026-03-30', '2026-10-24', '2026-10-26'];
    for (const [index, day] of days.entries()) {
      const at = Temporal.PlainDateTime.from(`${day}T09:30`).toZonedDateTime('Europe/London');
      await anAppointment(work, { from: new Date(at.epochMilliseconds), minutes: 20 + index });
    }
    const secret = await feedOf(work);
    const spring = await opened(work, secret);
    const autumn = await opened(work, secret, new Date('2026-10-20T09:00:00Z'));
    const inLondon = [...spring.events, ...autumn.events].map(({ startDate }) =>
      Temporal.Instant.fromEpochMilliseconds(startDate.toJSDate().getTime())
        .toZonedDateTimeISO('Europe/London')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' }),
    );

    assert.deepEqual(
      inLondon,
      days.map((day) => `${day}T09:30`),
    );
    assert.deepEqual(
      spring.events.map(({ startDate }) => startDate.toString()),
      ['2026-03-28T09:30:00Z', '2026-03-30T08:30:00Z'],
    );
  }));

test('what is cancelled stays under its name and is said to be cancelled, as a later version', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const kept = await anAppointment(work, { from: new Date('2026-03-04T10:00:00Z') });
    const gone = await anAppointment(work, { outcome: 'cancelled-by-person' });
    await anAppointment(work, {
      from: new Date('2026-03-05T10:00:00Z'),
      heldUntil: new Date('2026-03-02T10:00:00Z'),
    });
    const { events, text } = await opened(work, await feedOf(work));
    const told = events.map((event) => [
      event.uid,
      event.component.getFirstPropertyValue('status'),
      event.sequence > 0,
    ]);

    assert.deepEqual(told, [
      [`${gone.id}@kith`, 'CANCELLED', true],
      [`${kept.id}@kith`, 'CONFIRMED', false],
    ]);
    assert.equal((await opened(work, await feedOf(work))).text, text, 'the same appointments, the same text');
  }));

test('face to face it names the site and the room', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const siteId = await aSite(work, { name: 'Elm Street; the annexe' });
    const roomId = await aRoom(work, { siteId, name: 'Room 2' });
    const sessionId = await aSession(work, {
      day: '2026-03-03',
      from: '09:00',
      minutes: 180,
      mode: 'face-to-face',
      roomId,
    });
    await anAppointment(work, { sessionId, mode: 'face-to-face' });
    const { events } = await opened(work, await feedOf(work, 'cy'));

    assert.deepEqual(
      events.map((event) => [event.summary, event.location, event.description]),
      [['Apwyntiad', 'Elm Street; the annexe, Room 2', 'Wyneb yn wyneb']],
    );
  }));

test('it is of one worker: what others have is not in it', () =>
  inWork(as(workerBen), async (work) => {
    await networksExist(work);
    await anAppointment(work, { workerId: workerAsha.id });

    assert.deepEqual((await opened(work, await feedOf(work))).events, []);
  }));

test('a new address ends the old one, and one that is ended opens nothing', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const old = await feedOf(work);
    const current = await feedOf(work);
    await assert.rejects(opened(work, old), { code: 'appointments.no-such-feed' });
    await opened(work, current);
    await revokeFeed(work);
    await revokeFeed(work);
    await assert.rejects(opened(work, current), { code: 'appointments.no-such-feed' });
  }));

test('sent twice it is made once, and shown once', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const once = newId<string>();
    const secret = await makeFeed(work, { once, language: 'en' });
    assert.equal(await makeFeed(work, { once, language: 'en' }), null);
    assert.ok(secret);
    await opened(work, secret);
  }));

test('a secret opens the network that is in it and no other, whatever is changed in it', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const secret = await feedOf(work);
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const parts = [bytes(newSecret(south).secret).subarray(0, 16), bytes(secret).subarray(16)];
    const elsewhere = Buffer.concat(parts).toString('base64url');
    assert.notEqual(elsewhere, secret);
    await assert.rejects(opened(work, elsewhere), { kind: 'not-found' });
    for (const bad of ['', 'a', secret.slice(1), `${secret}A`, `${secret.slice(0, -1)}!`])
      assert.equal(readSecret(bad), null, bad);
    assert.equal(readSecret(secret)?.networkId, north);
  }));

test('who keeps no diary has no feed; and a feed is read with its own permission alone', () =>
  inWork({ ...as(workerAsha), permissions: [] }, async (work) => {
    await assert.rejects(makeFeed(work, { once: newId<string>(), language: 'en' }), { kind: 'not-allowed' });
    await assert.rejects(revokeFeed(work), { kind: 'not-allowed' });
    await assert.rejects(calendarView(work, newSecret(north).hash), { kind: 'not-allowed' });
    assert.equal(actorAs(reading).permissions.size, 1);
  }));
