import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { bookedIn, tellChanged } from '#modules/appointments';
import type { Appointment } from '#modules/appointments';
import type { Bookings, ClinicId, RoomId, SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { messagesAbout } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson, queued } from '../../modules/referrals/caseload/caseload.examples.ts';
import { handOverRota } from '../../modules/rota/commands/hand-over-rota.ts';
import { withdrawRoom } from '../../modules/rota/commands/withdraw-room.ts';
import { aRoom, aSession, aSite, clinicWithSessions, sessionOn } from '../../modules/rota/rota.examples.ts';
import { roomOf } from '../../modules/rota/store/room-store.ts';
import { anAppointment } from '../../modules/appointments/appointments.examples.ts';
import { handOver } from '../../modules/appointments/diary/commands/hand-over.ts';

const bookings: Bookings = { bookedIn, tellChanged };
const ben = workerBen.id as string as WorkerId;
const reachable = { leaveMessages: true, givenName: 'Olive' } as const;

type Person = Parameters<typeof aSupportedPerson>[1];

/** Olive on Tuesday 17 March at ten, in a clinic of Asha's. */
async function booked(work: Work, clinicId: ClinicId, person: Person = reachable): Promise<Appointment> {
  const sessionId = await sessionOn(work, clinicId, '2026-03-17');
  return bookedInSession(work, sessionId, '2026-03-17T10:00:00Z', person);
}

async function bookedInSession(work: Work, sessionId: SessionId, from: string, person: Person = reachable) {
  const who = await aSupportedPerson(work, person);
  return anAppointment(work, { ...who, sessionId, from: new Date(from) });
}

async function told(work: Work, { id }: Appointment): Promise<readonly string[]> {
  return (await messagesAbout(work, 'appointment', id)).map(({ body }) => body);
}

async function withdraw(work: Work, roomId: RoomId, insteadId: RoomId): Promise<void> {
  const { version } = await roomOf(work, roomId);
  const rest = { from: '2026-03-10' as LocalDate, insteadId, decided: true };
  await withdrawRoom(work, { once: newId(), version: String(version), roomId, ...rest }, bookings);
}

test('who goes along to another place is told where, once, in the work that moved them', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const roomId = await aRoom(work);
    const siteId = await aSite(work, { name: 'Mill Lane Practice' });
    const insteadId = await aRoom(work, { siteId });
    const appointment = await booked(work, await clinicWithSessions(work, { mode: 'face-to-face', roomId }));

    await withdraw(work, roomId, insteadId);

    const [message, ...others] = await messagesAbout(work, 'appointment', appointment.id);
    assert.equal(others.length, 0);
    assert.match(
      message?.body ?? '',
      /^Hi Olive, your appointment .*17 March.* stays at its time\. It is now at Mill Lane Practice\. To change/,
    );
    assert.doesNotMatch(message?.body ?? '', /with Asha/);
    assert.equal(message?.subject, 'Your appointment');
    assert.deepEqual(await ringsQueued(work), []);
  }));

test('another room of the same place concerns nobody: nothing is sent', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const siteId = await aSite(work);
    const [roomId, insteadId] = [
      await aRoom(work, { siteId }),
      await aRoom(work, { siteId, name: 'Room 2' }),
    ];
    const appointment = await booked(work, await clinicWithSessions(work, { mode: 'face-to-face', roomId }));

    await withdraw(work, roomId, insteadId);

    assert.deepEqual(await told(work, appointment), []);
    const { rows } = await sql`select from audit.entry where action = 'appointments.change-told'`.execute(
      work.trx,
    );
    assert.equal(rows.length, 0);
  }));

test('when another worker takes over, those who will meet them are told, and nobody before that day', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const clinicId = await clinicWithSessions(work);
    const before = await bookedInSession(
      work,
      await sessionOn(work, clinicId, '2026-03-10'),
      '2026-03-10T10:00:00Z',
      { ...reachable, phone: '07700 900322' },
    );
    const after = await booked(work, clinicId);
    const leaving = { workerId: workerAsha.id as string as WorkerId, lastDay: '2026-03-16' as LocalDate };

    await handOverRota(work, { once: newId(), ...leaving, toId: ben, decided: true }, bookings);

    assert.match(
      (await told(work, after)).join('|'),
      /stays at its time\. It will be with Ben\. To change[^|]*$/,
    );
    assert.deepEqual(await told(work, before), []);
  }));

test('one session that is handed over tells its people in their language; a second sending tells them nothing more', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const sessionId = await aSession(work, { day: '2026-03-17' });
    const at = '2026-03-17T10:00:00Z';
    const appointment = await bookedInSession(work, sessionId, at, { ...reachable, language: 'cy' });
    const input = { once: newId<string>(), sessionId, workerId: ben };

    await handOver(work, input);
    await handOver(work, input);

    assert.match(
      (await told(work, appointment)).join('|'),
      /^Helo Olive, mae eich apwyntiad [^|]* Bydd gyda Ben\.[^|]*$/,
    );
  }));

test('two changes are told as two; what of the first still waited for the morning is not sent any more', () =>
  inWork(as(leadDilys, new Date('2026-03-02T22:00:00Z')), async (work) => {
    await networksExist(work);
    const sessionId = await aSession(work, { day: '2026-03-17' });
    const appointment = await bookedInSession(work, sessionId, '2026-03-17T10:00:00Z');

    await handOver(work, { once: newId(), sessionId, workerId: ben });
    await handOver(work, { once: newId(), sessionId, workerId: leadDilys.id as string as WorkerId });

    const messages = await messagesAbout(work, 'appointment', appointment.id);
    assert.deepEqual(
      Object.fromEntries(messages.map(({ body, state }) => [/with (\w+)\./.exec(body)?.[1], state])),
      { Ben: 'withdrawn', Dilys: 'waiting' },
    );
  }));

test('whoever asked for no names reads neither name nor place, and whom to ring', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const sessionId = await aSession(work, { day: '2026-03-17' });
    const at = '2026-03-17T10:00:00Z';
    const appointment = await bookedInSession(work, sessionId, at, { ...reachable, leaveMessages: false });

    await handOver(work, { once: newId(), sessionId, workerId: ben });

    const [body] = await told(work, appointment);
    assert.match(body ?? '', /something else changes\. Before then please ring us on 01632 960200/);
    assert.doesNotMatch(body ?? '', /Ben|Olive|appointment/);
  }));

test('who cannot be written to is put down to be rung; held and past times are nobody’s', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const sessionId = await aSession(work, { day: '2026-03-17' });
    const nothing = { phone: null, email: null, address: null, postcode: null };
    const unreachable = await bookedInSession(work, sessionId, '2026-03-17T10:00:00Z', nothing);
    const who = await aSupportedPerson(work, { ...reachable, phone: '07700 900322' });
    const heldUntil = new Date('2026-03-02T10:00:00Z');
    const held = await anAppointment(work, {
      ...who,
      sessionId,
      from: new Date('2026-03-17T11:00:00Z'),
      heldUntil,
    });

    await handOver(work, { once: newId(), sessionId, workerId: ben });

    assert.deepEqual(await told(work, unreachable), []);
    assert.deepEqual(await told(work, held), []);
    assert.deepEqual(await ringsQueued(work), ['appointments.ring-now']);
  }));

test('only those who look after the rota hand it over, and of another network there is nothing', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const sessionId = await aSession(work, { day: '2026-03-17' });
    const input = { once: newId<string>(), sessionId, workerId: ben };

    await asAnother(work, as(workerAsha), async (other) => {
      await assert.rejects(handOver(other, input), { code: 'rota.edit' });
    });
    const southLead = { ...as(workerSouth), permissions: as(leadDilys).permissions ?? [] };
    await asAnother(work, southLead, async (other) => {
      await assert.rejects(handOver(other, input), { kind: 'not-found' });
    });
  }));

async function ringsQueued(work: Work): Promise<readonly string[]> {
  return (await queued(work)).filter((task) => task.includes('ring'));
}
