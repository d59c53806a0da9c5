import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import {
  aRoom,
  aSession,
  booking,
  bookingsOf,
  clinicWithSessions,
  daysOfWorker,
  nobodyBooked,
} from '../rota.examples.ts';
import { roomOf } from '../store/room-store.ts';
import { sessionOf } from '../store/session-store.ts';
import { handOverRota } from './hand-over-rota.ts';
import { withdrawRoom } from './withdraw-room.ts';

const asha = workerAsha.id as string as WorkerId;
const ben = workerBen.id as string as WorkerId;
const from = '2026-03-17' as LocalDate;

test('a room that is withdrawn sends its clinics and everybody in them to another one', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const [roomId, insteadId] = [await aRoom(work), await aRoom(work, { name: 'Room 2' })];
    const clinicId = await clinicWithSessions(work, { mode: 'face-to-face', roomId });
    const one = await booking(work, clinicId, {
      day: '2026-03-17',
      from: '10:00',
      to: '10:20',
      mode: 'face-to-face',
    });
    const withdraw = (decided: boolean) =>
      withdrawRoom(work, { once: newId(), version: '1', roomId, from, insteadId, decided }, bookingsOf(one));

    await assert.rejects(withdraw(false), { code: 'rota.to-decide' });
    await withdraw(true);

    assert.equal((await sessionOf(work, one.sessionId)).room?.id, insteadId);
    assert.equal((await roomOf(work, roomId)).withdrawnOn, from);
  }));

test('without another room its clinics end, and no session is made in it any more', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const roomId = await aRoom(work);
    await clinicWithSessions(work, { mode: 'face-to-face', roomId });

    await withdrawRoom(
      work,
      { once: newId(), version: '1', roomId, from, insteadId: null, decided: false },
      nobodyBooked,
    );

    assert.deepEqual(await daysOfWorker(work, asha), ['2026-03-03', '2026-03-10']);
  }));

test('when a worker leaves, somebody else has their clinics after the last day', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await clinicWithSessions(work);
    const leaving = {
      once: newId<string>(),
      workerId: asha,
      lastDay: '2026-03-16' as LocalDate,
      toId: ben,
      decided: false,
    };

    await handOverRota(work, leaving, nobodyBooked);

    assert.deepEqual(await daysOfWorker(work, asha), ['2026-03-03', '2026-03-10']);
    assert.deepEqual((await daysOfWorker(work, ben)).slice(0, 2), ['2026-03-17', '2026-03-24']);
  }));

test('what the one who takes over cannot do, because they are busy, is left out and shown first', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await clinicWithSessions(work);
    await aSession(work, { workerId: ben, day: '2026-03-17', from: '11:00', minutes: 60 });
    const leaving = { workerId: asha, lastDay: '2026-03-16' as LocalDate, toId: ben };
    const hand = (decided: boolean) =>
      handOverRota(work, { once: newId(), ...leaving, decided }, nobodyBooked);

    await assert.rejects(hand(false), { code: 'rota.to-decide' });
    await hand(true);

    assert.deepEqual((await daysOfWorker(work, ben)).slice(0, 2), ['2026-03-17', '2026-03-24']);
    assert.deepEqual(await daysOfWorker(work, asha), ['2026-03-03', '2026-03-10']);
  }));

test('only those who look after the rota do this, and only in their own network', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const roomId = await aRoom(work);
    const withdraw = { once: newId<string>(), version: '1', roomId, from, insteadId: null, decided: true };
    await asAnother(work, as(workerAsha), async (other) => {
      await assert.rejects(withdrawRoom(other, withdraw, nobodyBooked), { code: 'rota.edit' });
    });
    const far = { ...as(leadDilys), networkIds: [workerSouth.network] };
    await asAnother(work, far, async (other) => {
      await assert.rejects(withdrawRoom(other, withdraw, nobodyBooked), { kind: 'not-found' });
    });
  }));
