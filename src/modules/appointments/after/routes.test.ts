import assert from 'node:assert/strict';
import { test } from 'node:test';

import { messagesOfPerson } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import type { Answer, Fields, Visitor } from '../../people/pages.examples.ts';
import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { afterRoutes } from './routes.tsx';
import { wentOf } from './store/went-store.ts';

const now = new Date('2026-03-03T10:45:00Z');

async function ended(work: Work) {
  await networksExist(work);
  const appointment = await anAppointment(work);
  const asha = visitor(work, as(workerAsha), afterRoutes, { now });
  return { appointment, asha, path: `/appointments/${appointment.id}/after` };
}

/** Presses one button of the page that is shown. */
async function press(who: Visitor, page: Answer, path: string, fields: Fields): Promise<Answer> {
  const keys = { once: hidden(page, 'once'), version: hidden(page, 'version') };
  const pressed = await who.post(path, { ...keys, ...fields });
  assert.equal(pressed.status, 303, pressed.text);
  return pressed;
}

test('three touches after the page is open: came, helpful, another; then what comes next is offered', () =>
  inWork(as(workerAsha, now), async (work) => {
    const { appointment, asha, path } = await ended(work);
    let page = await asha.get(path);
    assert.match(page.text, /Did Olive come\?/);
    page = await asha.follow(await press(asha, page, `${path}/came`, { came: 'on-time' }));
    assert.match(page.text, /Was that helpful today\?/);
    page = await asha.follow(
      await press(asha, page, `${path}/helpful`, { answer: 'yes', words: 'A weight off' }),
    );
    assert.match(page.text, /Would it be useful for you to have another appointment\?/);
    page = await asha.follow(await press(asha, page, `${path}/another`, { answer: 'not-now' }));
    assert.match(page.text, /What next for Olive\?.*Ask again on/);
    assert.match(page.text, /Helpful today Yes, it helped A weight off/);

    const { came, helpful, another } = (await wentOf(work, appointment.id)) ?? {};
    assert.deepEqual([came, helpful, another], ['on-time', 'yes', 'not-now']);
  }));

test('what they choose leads to where it is done', () =>
  inWork(as(workerAsha, now), async (work) => {
    const { appointment, asha, path } = await ended(work);
    const base = `/people/${appointment.personId}`;
    await asha.post(`${path}/came`, { came: 'late', version: '0' });
    await asha.post(`${path}/another`, { answer: 'no', version: '1' });
    const places: readonly (readonly [Fields, string])[] = [
      [{ next: 'phone' }, `${base}/appointments/new?how=phone`],
      [{ next: 'information' }, `${base}/connections/new`],
      [{ next: 'not-now', 'on-day': '20', 'on-month': '4', 'on-year': '2026' }, base],
      [{ next: 'close' }, `${base}/closure`],
    ];
    for (const [fields, place] of places) {
      const version = String((await wentOf(work, appointment.id))?.version);
      const went = await asha.post(`${path}/next`, { ...fields, version });
      assert.deepEqual([went.status, went.to], [303, place]);
    }
  }));

test('a day that has been is no open door: said again, with what to do', () =>
  inWork(as(workerAsha, now), async (work) => {
    const { asha, path } = await ended(work);
    await asha.post(`${path}/came`, { came: 'on-time', version: '0' });
    await asha.post(`${path}/helpful`, { answer: 'yes', version: '1' });
    await asha.post(`${path}/another`, { answer: 'not-now', version: '2' });
    const past = { next: 'not-now', 'on-day': '1', 'on-month': '3', 'on-year': '2026', version: '3' };
    const again = await asha.post(`${path}/next`, past);
    assert.equal(again.status, 422);
    assert.match(again.text, /Choose a day that is to come/);
  }));

test('without any answer nothing is saved', () =>
  inWork(as(workerAsha, now), async (work) => {
    const { asha, path } = await ended(work);
    assert.equal((await asha.post(`${path}/came`, { version: '0' })).status, 422);
    await asha.post(`${path}/came`, { came: 'on-time', version: '0' });
    const empty = await asha.post(`${path}/helpful`, { answer: '', words: '  ', version: '1' });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /Choose an answer, or write their words/);
  }));

test('after a miss a kind message is one touch, written once, and closing is not offered', () =>
  inWork(as(workerAsha, now), async (work) => {
    const { appointment, asha, path } = await ended(work);
    const page = await asha.follow(await asha.post(`${path}/came`, { came: 'missed', version: '0' }));
    assert.match(page.text, /How is Olive\?.*Ring Olive: Wed 4 March/);
    assert.doesNotMatch(page.text, /Enough for now/);
    for (let touches = 0; touches < 2; touches += 1) await asha.post(`${path}/message`, { version: '1' });
    const messages = await messagesOfPerson(work, appointment.personId);
    assert.equal(messages.length, 1);
    assert.match(messages[0]?.body ?? '', /sorry we missed each other/i);
    assert.match((await asha.get(path)).text, /Written to them: .*sorry we missed each other/i);
  }));

test('the welfare page asks what was done, by whom and when, and keeps what was typed', () =>
  inWork(as(workerAsha, now), async (work) => {
    await networksExist(work);
    const person = await aSupportedPerson(work, { adjustments: ['breaks'] });
    const asha = visitor(work, as(workerAsha), afterRoutes, { now });
    let path = '';
    for (const from of ['2026-02-24T10:00:00Z', '2026-03-03T10:00:00Z']) {
      const { id } = await anAppointment(work, { ...person, from: new Date(from) });
      path = `/appointments/${id}/after`;
      await asha.post(`${path}/came`, { came: 'missed', version: '0' });
    }
    assert.match(
      (await asha.get(path)).text,
      /Missed 2 appointments in a row\. How is Olive\? Say what was done/,
    );
    const page = await asha.get(`${path}/welfare`);
    assert.match(page.text, /they asked for adjustments/);
    const keys = { once: hidden(page, 'once'), version: hidden(page, 'version') };
    const day = { 'doneOn-day': '4', 'doneOn-month': '3', 'doneOn-year': '2026' };
    const typed = { done: 'Rang her sister', doneBy: 'Asha Rowan' };
    const wrong = await asha.post(`${path}/welfare`, { ...keys, ...typed, ...day });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Choose what was done.*Choose today or a day before/);
    assert.match(wrong.html, /Rang her sister/);
    const right = { ...keys, ...typed, ...day, 'doneOn-day': '3', outcome: 'told-others' };
    const saved = await asha.post(`${path}/welfare`, right);
    assert.match(
      (await asha.follow(saved)).text,
      /Nothing is asked now.*Told their practice or safeguarding lead Asha Rowan/,
    );
  }));

test('out of reach there is no such appointment, and who may not settle sees nothing', () =>
  inWork(as(workerAsha, now), async (work) => {
    const { path } = await ended(work);
    for (const [who, status] of [
      [workerSouth, 404],
      [gpNia, 403],
    ] as const) {
      const other = visitor(work, as(who), afterRoutes, { now });
      assert.equal((await other.get(path)).status, status);
      assert.equal((await other.get(`${path}/welfare`)).status, status);
      assert.equal((await other.post(`${path}/came`, { came: 'missed', version: '0' })).status, status);
      assert.equal((await other.post(`${path}/message`, {})).status, status);
    }
  }));
