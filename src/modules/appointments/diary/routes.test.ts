import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Hono } from 'hono';

import { sessionOf } from '#modules/rota';
import type { Env } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, volunteerCai, workerAsha, workerBen } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { visitor } from '../../people/pages.examples.ts';
import { aSupportedPerson, audited, once } from '../../referrals/caseload/caseload.examples.ts';
import { aRoom, aSession } from '../../rota/rota.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { appointmentOf } from '../reads.ts';
import { diaryRoutes } from './routes.tsx';

function pages(work: Work, who: Member = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), new Hono<Env>().route('/', diaryRoutes), { locale });
}

const at = (time: string) => new Date(`2026-03-03T${time}:00Z`);

/** Asha's Tuesday morning: Olive at ten for 20 minutes. */
async function tuesday(work: Work) {
  await networksExist(work);
  const sessionId = await aSession(work);
  const person = await aSupportedPerson(work, { givenName: 'Olive', phone: '07700 900321' });
  const appointment = await anAppointment(work, { ...person, sessionId, from: at('10:00') });
  return { ...person, sessionId, appointment };
}

test('the week says what is booked and what is free, each with a way on', () =>
  inWork(as(workerAsha), async (work) => {
    const { appointment } = await tuesday(work);

    const page = await pages(work).get('/diary?day=2026-03-03');

    assert.match(page.text, /1 person booked this week, 3 hours still free/);
    assert.match(
      page.text,
      /9 am Free, 1 hour 10 am Olive Marsh 20 minutes · first meeting Move 10.20 am Free, 2 hours 10 minutes/,
    );
    assert.match(page.html, new RegExp(`/appointments/${appointment.id}/move`));
    assert.ok((await audited(work)).includes('appointments.diary-looked'));
  }));

test('what is held is shown as held, and free again when the time ran out', () =>
  inWork(as(workerAsha), async (work) => {
    const { sessionId } = await tuesday(work);
    const held = { sessionId, from: at('11:00'), heldUntil: new Date('2026-03-02T09:10:00Z') };
    await anAppointment(work, { ...(await aSupportedPerson(work, { givenName: 'Percy' })), ...held });

    assert.match((await pages(work).get('/diary?day=2026-03-03')).text, /11 am Held until 9.10 am/);
    const later = { ...work, now: new Date('2026-03-02T09:20:00Z') };
    assert.doesNotMatch((await pages(later).get('/diary?day=2026-03-03')).text, /Held/);
  }));

test('a worker sees their own diary whatever the address says; the lead anybody’s and everybody’s', () =>
  inWork(as(leadDilys), async (work) => {
    await tuesday(work);
    const asked = `/diary?show=day&day=2026-03-03&with=`;

    assert.match(
      (await pages(work, leadDilys).get(`${asked}${workerAsha.id}`)).text,
      /Diary of Asha Rowan.*Olive Marsh/,
    );
    assert.match(
      (await pages(work, leadDilys).get(`${asked}team`)).text,
      /Asha Rowan · By phone.*Olive Marsh/,
    );
    for (const who of [workerBen, volunteerCai]) {
      assert.doesNotMatch((await pages(work, who).get(`${asked}${workerAsha.id}`)).text, /Olive/);
    }
  }));

test('a free place leads to those it could be for, and on to the booking with the time chosen', () =>
  inWork(as(workerAsha), async (work) => {
    const { sessionId, personId } = await tuesday(work);

    const page = await pages(work).get(`/diary/book?session=${sessionId}&from=2026-03-03T09:00:00.000Z`);

    assert.match(page.text, /Who is it for\? Tue 3 March, 9 am · By phone Olive Marsh 20 minutes 45 minutes/);
    assert.match(
      page.html,
      new RegExp(
        `/people/${personId}/appointments/confirm\\?session=${sessionId}&amp;from=2026-03-03T09%3A00`,
      ),
    );
  }));

test('before a day is cancelled it is said who, how they would be told and where they could go', () =>
  inWork(as(workerAsha), async (work) => {
    await tuesday(work);
    await aSession(work, { day: '2026-03-04' });

    const page = await pages(work).get('/diary/cancel?day=2026-03-03');

    assert.match(page.text, /Cancel this day\? 1 person is booked. Nothing has changed yet/);
    assert.match(
      page.text,
      /Olive Marsh, Tue 3 March, 10 am to 10.20 am Told by text Could come instead: Wed 4 March, [\d.]+ am/,
    );
  }));

test('a cancelled day tells those who were chosen, closes what is empty, and nobody is booked into it', () =>
  inWork(as(workerAsha), async (work) => {
    const { appointment, sessionId } = await tuesday(work);
    const form = {
      once: once(),
      session: sessionId,
      cancel: appointment.id,
      day: '2026-03-03',
      with: workerAsha.id,
      kind: 'sick',
    };

    const done = await pages(work).post('/diary/cancel', form);

    assert.equal(done.to, '/diary');
    assert.equal((await appointmentOf(work, appointment.id)).outcome, 'cancelled-by-service');
    assert.equal((await sessionOf(work, sessionId)).open, false);
    const said = await audited(work);
    for (const action of [
      'appointments.cancelled',
      'rota.session-closed',
      'rota.leave-added',
      'outbox.written',
    ]) {
      assert.ok(said.includes(action), action);
    }
    await pages(work).post('/diary/cancel', form);
    assert.equal((await audited(work)).filter((action) => action === 'rota.leave-added').length, 1);
  }));

test('whoever is not ticked is kept, and so is their session', () =>
  inWork(as(workerAsha), async (work) => {
    const { appointment, sessionId } = await tuesday(work);

    const done = await pages(work).post('/diary/cancel', { once: once(), session: sessionId });

    assert.equal(done.flash, 'diary_cancelled_nobody_done');
    assert.equal((await appointmentOf(work, appointment.id)).live, true);
    assert.equal((await sessionOf(work, sessionId)).open, true);
  }));

test('somebody else’s session is not cancelled by a colleague', () =>
  inWork(as(workerBen), async (work) => {
    const { sessionId } = await tuesday(work);

    const refused = await pages(work, workerBen).post('/diary/cancel', { once: once(), session: sessionId });

    assert.equal(refused.status, 403);
    assert.equal((await sessionOf(work, sessionId)).open, true);
  }));

test('a session is handed over with everybody in it, unless the other one is busy', () =>
  inWork(as(leadDilys), async (work) => {
    const { sessionId, appointment } = await tuesday(work);
    const busy = await aSession(work, {
      workerId: workerBen.id,
      mode: 'face-to-face',
      roomId: await aRoom(work),
    });
    const hand = (toId: string) =>
      pages(work, leadDilys).post(`/diary/sessions/${sessionId}/worker`, { once: once(), toId });

    assert.notEqual(busy, sessionId);
    assert.match((await hand(workerBen.id)).text, /They have another session at that time/);
    assert.equal((await hand(leadDilys.id)).to, `/diary/sessions/${sessionId}`);
    assert.equal((await appointmentOf(work, appointment.id)).workerId, leadDilys.id);
  }));

test('it is there in Welsh', () =>
  inWork(as(workerAsha), async (work) => {
    await tuesday(work);
    const page = await pages(work, workerAsha, 'cy').get('/diary?day=2026-03-03');

    assert.match(page.text, /Dyddiadur.*1 person ag apwyntiad yr wythnos hon.*Yn rhydd, 1 awr/);
  }));
