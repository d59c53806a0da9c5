import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { wishes } from '../../messages/messages.examples.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha } from '#tests/support/network.ts';

import { anAppointment } from '../appointments.examples.ts';
import { appointmentView } from '../booking/appointment.view.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { settle } from '../store/placing.ts';
import { dropReminders, planReminders } from './plan-reminders.ts';
import { writeDueReminders } from './write-due.ts';

const wednesday = new Date('2026-03-18T14:00:00Z');

async function planned(work: Work) {
  await networksExist(work);
  const appointment = await anAppointment(work, { from: wednesday });
  await sql`update people.person set leave_messages = true where id = ${appointment.personId}`.execute(
    work.trx,
  );
  await planReminders(work, appointment);
  return appointment;
}

/** As the clock would do it at a moment. */
async function remindAt(work: Work, moment: string): Promise<number> {
  let done = 0;
  const reminder = { ...as(workerAsha, new Date(moment)), permissions: ['appointments.remind'] } as const;
  await asAnother(work, reminder, async (then) => {
    done = await writeDueReminders(then);
  });
  return done;
}

async function bodies(work: Work, id: AppointmentId): Promise<readonly string[]> {
  const { rows } = await sql<{ body: string }>`
    select body from platform.message where about_id = ${id} and state <> 'withdrawn' and key like 'appointment-reminder%' order by created_at`.execute(
    work.trx,
  );
  return rows.map(({ body }) => body.replace(/\{\{sealed \/a\/.{12}\}\}/, '<link>'));
}

test('a booking is confirmed at once, and each reminder is written when it is due, once', () =>
  inWork(as(workerAsha), async (work) => {
    const { id } = await planned(work);
    assert.equal(await remindAt(work, '2026-03-13T09:59:00Z'), 0);
    assert.equal(await remindAt(work, '2026-03-13T10:00:00Z'), 1);
    assert.equal(await remindAt(work, '2026-03-13T10:01:00Z'), 0);
    assert.equal(await remindAt(work, '2026-03-17T10:00:00Z'), 1);
    assert.deepEqual(await bodies(work, id), [
      'Hi Olive, just a quick reminder of our appointment Wed 18 March, 2 pm by phone. Reply 1 if you are coming, 2 to change it, 3 for not now. Online: <link> Asha',
      'Hi Olive, just a quick reminder of our appointment tomorrow, Wed 18 March, 2 pm, by phone. Reply 1 if you are coming, 2 to change it, 3 for not now. Online: <link> Asha',
    ]);
  }));

test('what was cancelled or moved is not reminded of, though its reminder is due', () =>
  inWork(as(workerAsha), async (work) => {
    const appointment = await planned(work);
    await settle(work, appointment, 'cancelled-by-person');
    await dropReminders(work, appointment.id);
    assert.equal(await remindAt(work, '2026-03-17T10:00:00Z'), 0);
    assert.deepEqual(await bodies(work, appointment.id), []);
  }));

test('an appointment that was let go without a word to the reminders is not reminded of either', () =>
  inWork(as(workerAsha), async (work) => {
    const appointment = await planned(work);
    await settle(work, appointment, 'cancelled-by-service');
    assert.equal(await remindAt(work, '2026-03-17T10:00:00Z'), 2);
    assert.deepEqual(await bodies(work, appointment.id), []);
  }));

test('workers that come back after the appointment remind of nothing that has been', () =>
  inWork(as(workerAsha), async (work) => {
    const { id } = await planned(work);
    assert.equal(await remindAt(work, '2026-03-18T14:00:01Z'), 2);
    assert.deepEqual(await bodies(work, id), []);
  }));

test('who wants to be rung is not written to, and the reminder says why', () =>
  inWork(as(workerAsha), async (work) => {
    const { id, personId } = await planned(work);
    await wishes(work, personId, { channel: 'none' });
    await remindAt(work, '2026-03-17T10:00:00Z');
    const { rows } = await sql<{ why: string }>`
      select why_not as why from appointments.reminder where appointment_id = ${id}`.execute(work.trx);
    assert.deepEqual(rows, [{ why: 'wishes-none' }, { why: 'wishes-none' }]);
    assert.match((await appointmentView(work, id)).notReminded ?? '', /rung, not written to/);
  }));

test('a held time is not told of, and a reminder is not written by hand', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const held = await anAppointment(work, { from: wednesday, heldUntil: new Date('2026-03-02T09:10:00Z') });
    await planReminders(work, held);
    const { rows } = await sql`select from appointments.reminder`.execute(work.trx);
    assert.equal(rows.length, 0);
    await assert.rejects(writeDueReminders(work), /appointments\.remind/);
  }));
