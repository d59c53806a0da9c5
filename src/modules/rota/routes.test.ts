import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { visitor } from '../people/pages.examples.ts';
import { rotaRoutesWith } from './routes.ts';
import {
  aClinic,
  aRoom,
  aSession,
  booking,
  bookingsOf,
  clinicWithSessions,
  nobodyBooked,
  sessionDays,
} from './rota.examples.ts';

function pages(work: Work, who: Member = workerAsha, bookings = nobodyBooked, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), new Hono<Env>().route('/', rotaRoutesWith(bookings)), { locale });
}

const once = '0192f0c4-1111-7000-8000-00000000000a';

const clinic = {
  once,
  name: 'Tuesday mornings',
  workerId: workerAsha.id,
  mode: 'phone',
  'startsOn-day': '3',
  'startsOn-month': '3',
  'startsOn-year': '2026',
  startsAt: '9',
  endsAt: '12.30',
  often: 'weekly',
  weekdays: ['2', '4'],
};

test('a clinic is added by plain choices and is said back in words', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const visit = pages(work);

    const added = await visit.post('/rota/clinics/new', clinic);

    assert.equal(added.to, '/rota');
    const list = await visit.follow(added);
    assert.match(
      list.text,
      /Every week on Tuesday and Thursday, 9 am to 12.30 pm begins Tue 3 March Clinic Tuesday mornings Who Asha Rowan/,
    );
  }));

test('every mistake stands beside its field, and what was typed stays', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);

    const page = await pages(work).post('/rota/clinics/new', {
      ...clinic,
      mode: 'face-to-face',
      endsAt: '8:00',
    });

    assert.equal(page.status, 422);
    for (const words of [/Choose the room/, /The end must be after the start/])
      assert.match(page.text, words);
    assert.match(page.html, /value="Tuesday mornings"/);
  }));

test('who holds the room is named before anything is made, and then those days are left out', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const roomId = await aRoom(work);
    await aSession(work, { workerId: workerBen.id, day: '2026-03-05', roomId });
    const visit = pages(work, leadDilys);
    const form = { ...clinic, mode: 'face-to-face', roomId };

    const before = await visit.post('/rota/clinics/new', form);
    assert.equal(before.status, 409);
    assert.match(before.text, /Thu 5 March, 9 am to 12.30 pm : Room 1 is held by Ben Moss for “Session”/);

    const done = await visit.post('/rota/clinics/new', { ...form, decided: 'yes' });
    assert.equal(done.to, '/rota');
  }));

test('going back from what a change does keeps everything that was typed', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);

    const page = await pages(work).post('/rota/clinics/new', { ...clinic, back: 'yes' });

    assert.equal(page.status, 200);
    assert.match(page.html, /value="12.30"/);
  }));

test('before a clinic ends it is said who is booked, by name, with a way to tell them', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await clinicWithSessions(work);
    const olive = await booking(work, id, { day: '2026-03-17', from: '10:00', to: '10:20' });
    const visit = pages(work, workerAsha, bookingsOf(olive));
    const end = { once, version: '1', 'lastDay-day': '10', 'lastDay-month': '3', 'lastDay-year': '2026' };

    const before = await visit.post(`/rota/clinics/${id}/end`, end);
    assert.match(
      before.text,
      /1 person would lose their time.*Olive Marsh , Tue 17 March, 10 am to 10.20 am/,
    );
    assert.match(before.html, new RegExp(`/diary/cancel\\?session=${olive.sessionId}`));
    assert.equal((await sessionDays(work, id)).length, 5);

    await visit.post(`/rota/clinics/${id}/end`, { ...end, decided: 'yes' });
    assert.deepEqual(await sessionDays(work, id), ['2026-03-03', '2026-03-10', '2026-03-17']);
  }));

test('a session that takes place once says who has the time already', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await aSession(work);
    const { weekdays: _, often: __, ...words } = clinic;
    const form = { ...words, 'onDay-day': '3', 'onDay-month': '3', 'onDay-year': '2026' };

    const page = await pages(work).post('/rota/sessions/new', form);

    assert.equal(page.status, 422);
    assert.match(
      page.text,
      /That time is taken.*Tue 3 March, 9 am to 12.30 pm : Asha Rowan has “Session” then/,
    );
  }));

test('a place is added with when it is quiet there, and a time that is none is said beside its day', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const visit = pages(work, leadDilys);
    const place = {
      once,
      name: 'Town Library',
      address: '2 High Street',
      nation: 'wales',
      'quiet-from-2': '10',
      'quiet-to-2': '11:30',
    };

    const wrong = await visit.post('/rota/places/new', { ...place, 'quiet-to-2': 'noon' });
    assert.match(wrong.html, /href="#quiet-from-2"/);

    const list = await visit.follow(await visit.post('/rota/places/new', place));
    assert.match(list.text, /Town Library 2 High Street.*Quiet: Tuesday 10 am to 11.30 am/);
  }));

test('clinics are listed in the order of a week, and the next page goes on from there', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const at = (startsAt: string) => ({ startsAt: startsAt as LocalTime });
    await aClinic(work, { name: 'A', repeats: 'FREQ=MONTHLY;BYDAY=-1FR', ...at('09:00') });
    await aClinic(work, { name: 'B', repeats: 'FREQ=WEEKLY;BYDAY=MO,TH', ...at('14:00') });
    await aClinic(work, { name: 'C', repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', ...at('09:30') });
    for (let more = 0; more < 49; more += 1)
      await aClinic(work, { name: 'W', repeats: 'FREQ=WEEKLY;BYDAY=WE' });
    const visit = pages(work, leadDilys);

    const first = await visit.get('/rota');
    const [, next = ''] = /href="(\/rota\?after=[^"]+)"/.exec(first.html) ?? [];
    const second = await visit.get(next);

    const named = ({ html }: { readonly html: string }) =>
      [...html.matchAll(/href="\/rota\/clinics\/[0-9a-f-]{36}">([A-Z])</g)].map(([, name]) => name).join('');
    assert.equal(named(first), `CB${'W'.repeat(48)}`);
    assert.equal(named(second), 'WA');
  }));

test('everything is there in Welsh', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await clinicWithSessions(work);

    const page = await pages(work, leadDilys, nobodyBooked, 'cy').get('/rota');

    assert.match(page.text, /Bob wythnos ar ddydd Mawrth|Bob wythnos ar dydd Mawrth/);
  }));
