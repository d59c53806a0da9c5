import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  receptionistTom,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';
import type { Work } from '#platform/work.ts';

import { aSupportedPerson, audited } from '../../referrals/caseload/caseload.examples.ts';
import { aRoom, aSession, aSite } from '../../rota/rota.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { appointmentsOf } from '../reads.ts';
import { fieldsOf, linksTo, pages } from './booking.examples.ts';

/** Olive, whose link worker is at Elm Street on Tuesday and on the phone on Wednesday. */
async function olive(work: Work) {
  await networksExist(work);
  const person = await aSupportedPerson(work, { givenName: 'Olive' });
  const roomId = await aRoom(work, { siteId: await aSite(work) });
  const elm = await aSession(work, { mode: 'face-to-face', roomId });
  const phone = await aSession(work, { day: '2026-03-04' });
  return { ...person, elm, phone, path: `/people/${person.personId}/appointments/new` };
}

test('the question comes before any time, and its five answers are equal', () =>
  inWork(as(workerAsha), async (work) => {
    const { path, personId } = await olive(work);

    const page = await pages(work).get(path);

    assert.match(page.text, /Do you think a face to face appointment would be useful for you\?/);
    assert.match(page.text, /Face to face By phone By video At their home Just the information/);
    assert.doesNotMatch(page.text, /Choose/);
    assert.deepEqual(linksTo(page, 'Just the information'), [`/people/${personId}/connections/new`]);
  }));

test('from the question to the booked time it is three touches, and each says what it does', () =>
  inWork(as(workerAsha), async (work) => {
    const { path, personId } = await olive(work);
    const visit = pages(work);

    const [byPhone = ''] = linksTo(await visit.get(path), 'By phone');
    const offers = await visit.get(byPhone);
    const [first = ''] = linksTo(offers, 'Choose');
    const read = await visit.get(first);
    const booked = await visit.post(`/people/${personId}/appointments`, fieldsOf(read));

    assert.match(
      offers.text,
      /What fits Olive best Wed 4 March, 9 am Asha Rowan, by phone their own link worker/,
    );
    assert.match(read.text, /Book this time for Olive\?.*Wed 4 March, 9 am to 9.45 am \(45 minutes\)/);
    const page = await visit.follow(booked);
    assert.match(page.text, /Olive Marsh’s appointment Wed 4 March 2026, 9 am to 9.45 am/);
    assert.equal((await appointmentsOf(work, personId)).length, 1);
    assert.ok((await audited(work)).includes('appointments.booked'));
  }));

test('a time that is gone says so, books nothing and shows the next', () =>
  inWork(as(workerAsha), async (work) => {
    const { path, personId, phone } = await olive(work);
    const visit = pages(work);
    const [first = ''] = linksTo(await visit.get(`${path}?how=phone`), 'Choose');
    const read = await visit.get(first);
    await anAppointment(work, { sessionId: phone, from: new Date('2026-03-04T09:00:00Z'), minutes: 20 });

    const answer = await visit.post(`/people/${personId}/appointments`, fieldsOf(read));

    assert.equal(answer.status, 409);
    assert.match(answer.text, /That time has just gone to somebody else\. Nothing was booked or changed\./);
    assert.deepEqual(await appointmentsOf(work, personId), []);
  }));

test('a day by name shows all its times, also those that do not fit, and says why not', () =>
  inWork(as(workerAsha), async (work) => {
    const { path } = await olive(work);

    const page = await pages(work).get(`${path}?how=face-to-face&day-day=3&day-month=3&day-year=2026`);
    const empty = await pages(work).get(`${path}?how=face-to-face&day=2026-03-07`);

    assert.match(
      page.text,
      /All times of Tue 3 March Asha Rowan, face to face Elm Street Surgery, Room 1 9 am 9\.15 am/,
    );
    assert.match(linksTo(page, '9.15 am')[0] ?? '', /minutes=45$/);
    assert.match(empty.text, /Nothing is free on that day/);
  }));

test('short instead of long is one touch', () =>
  inWork(as(workerAsha), async (work) => {
    const { path } = await olive(work);
    const visit = pages(work);

    const [short = ''] = linksTo(await visit.get(`${path}?how=phone`), 'Short (20 minutes)');
    const [first = ''] = linksTo(await visit.get(short), 'Choose');

    assert.match(first, /minutes=20$/);
  }));

test('an appointment is moved: the old time is said, and let go', () =>
  inWork(as(workerAsha), async (work) => {
    const { personId, episodeId, phone } = await olive(work);
    const from = new Date('2026-03-04T09:00:00Z');
    const { id } = await anAppointment(work, { personId, episodeId, sessionId: phone, from, minutes: 45 });
    const visit = pages(work);

    const offers = await visit.get(`/appointments/${id}/move`);
    const [first = ''] = linksTo(offers, 'Choose');
    const moved = await visit.post(`/appointments/${id}/move`, fieldsOf(await visit.get(first)));

    assert.match(offers.text, /It is now on Wed 4 March, 9 am/);
    assert.doesNotMatch(first, new RegExp(`from=${encodeURIComponent(from.toISOString())}.*minutes=45`));
    assert.match((await visit.follow(moved)).text, /Olive Marsh’s appointment/);
    const old = await visit.get(`/appointments/${id}`);
    assert.match(old.text, /Moved to another time/);
    assert.doesNotMatch(old.text, /Cancel it/);
  }));

test('cancelling asks who would like it, and says what is missing', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await anAppointment(work);
    const visit = pages(work);
    const path = `/appointments/${id}/cancellation`;
    const page = await visit.get(path);

    const missing = await visit.post(path, fieldsOf(page));
    const done = await visit.post(path, { ...fieldsOf(page), by: 'person' });

    assert.equal(missing.status, 422);
    assert.match(missing.text, /Choose who would like it cancelled/);
    assert.match((await visit.follow(done)).text, /Cancelled at their wish/);
  }));

test('everything that is and was booked for somebody is on one page', () =>
  inWork(as(workerAsha), async (work) => {
    const person = await olive(work);
    const path = `/people/${person.personId}/appointments`;
    const empty = await pages(work).get(path);
    await anAppointment(work, { ...person, sessionId: person.phone, from: new Date('2026-03-04T09:00:00Z') });
    const past = { from: new Date('2026-02-24T10:00:00Z'), outcome: 'missed' } as const;
    await anAppointment(work, { personId: person.personId, episodeId: person.episodeId, ...past });

    const page = await pages(work).get(path);

    assert.match(empty.text, /Nothing is booked for Olive/);
    assert.match(
      page.text,
      /To come Wed 4 March, 9 am .*Before Tue 24 February, 10 am .*They could not come/,
    );
  }));

test('out of reach none of it exists; who may not book sees none of it', () =>
  inWork(as(workerAsha), async (work) => {
    const { path, personId } = await olive(work);
    const { id } = await anAppointment(work, { from: new Date('2026-03-06T10:00:00Z') });
    const own = [path, `/people/${personId}/appointments`];

    await asAnother(work, as(workerSouth), async (other) => {
      for (const page of [...own, `/appointments/${id}`, `/appointments/${id}/move`])
        assert.equal((await pages(other, workerSouth).get(page)).status, 404, page);
    });
    await asAnother(work, as(gpNia), async (other) => {
      for (const page of [...own, `/appointments/${id}`])
        assert.equal((await pages(other, gpNia).get(page)).status, 403, page);
    });
    await asAnother(work, as(receptionistTom), async (desk) => {
      assert.equal((await pages(desk, receptionistTom).get(path)).status, 200);
    });
  }));

test('in Welsh the same is said in Welsh', () =>
  inWork(as(workerAsha), async (work) => {
    const { path } = await olive(work);

    const page = await pages(work, workerAsha, 'cy').get(`${path}?how=phone`);

    assert.match(page.text, /Beth sy’n gweddu orau i Olive Mer 4 Mawrth, 9 y\.?b/i);
  }));
