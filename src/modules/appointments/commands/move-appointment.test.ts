import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { audited, once, queued } from '../../referrals/caseload/caseload.examples.ts';
import { aSession } from '../../rota/rota.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { appointmentOf } from '../reads.ts';
import { slotsFor } from '../slots/slots-for.ts';
import { moveAppointment } from './move-appointment.ts';
import type { Work } from '#platform/work.ts';

const from = new Date('2026-03-03T09:00:00Z');
const later = new Date('2026-03-03T11:00:00Z');

/** Somebody who comes at nine, and a form that moves them to eleven. */
async function atNine(work: Work) {
  await networksExist(work);
  const sessionId = await aSession(work);
  const appointment = await anAppointment(work, { sessionId, from, minutes: 45 });
  const form = { once: once(), id: appointment.id, version: '1', sessionId, from: later, minutes: 45 };
  return { appointment, sessionId, form };
}

test('the old time is let go and the new one taken, and each knows of the other', () =>
  inWork(as(workerAsha), async (work) => {
    const { appointment, form } = await atNine(work);

    const { id } = await moveAppointment(work, form);

    const [old, moved] = [await appointmentOf(work, appointment.id), await appointmentOf(work, id)];
    assert.deepEqual([old.live, old.outcome, old.version], [false, 'moved', 2]);
    assert.deepEqual([moved.from, moved.live, moved.movedFrom], [later, true, appointment.id]);
    assert.equal(moved.personId, appointment.personId);
    assert.deepEqual((await audited(work)).toSorted(), [
      'appointments.let-go',
      'appointments.moved',
      'outbox.written',
    ]);
    assert.ok((await queued(work)).includes('appointments.offer-freed'));
  }));

test('it may be moved within its own time: by ten minutes', () =>
  inWork(as(workerAsha), async (work) => {
    const { form } = await atNine(work);

    const { id } = await moveAppointment(work, { ...form, from: new Date('2026-03-03T09:10:00Z') });

    assert.equal((await appointmentOf(work, id)).live, true);
  }));

test('when somebody was faster, nothing has changed', () =>
  inWork(as(workerAsha), async (work) => {
    const { appointment, sessionId, form } = await atNine(work);
    await anAppointment(work, { sessionId, from: later, minutes: 20 });

    await assert.rejects(
      insideSavepoint(work, (inner) => moveAppointment(inner, form)),
      {
        code: 'appointments.just-taken',
      },
    );

    const still = await appointmentOf(work, appointment.id);
    assert.deepEqual([still.live, still.outcome, still.version], [true, null, 1]);
  }));

test('its own time counts as free when another is sought for it, and is not offered as another', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const sessionId = await aSession(work, { minutes: 60 });
    const { id, personId } = await anAppointment(work, { sessionId, from, minutes: 45 });

    const without = await slotsFor(work, { personId, kind: 'first' });
    const instead = await slotsFor(work, { personId, kind: 'first', instead: id });

    assert.deepEqual([without.offers.length, instead.offers.length], [0, 1]);
    assert.notDeepEqual(instead.offers[0]?.from, from);
  }));

test('what was settled, or has begun, or was changed since, is not moved', () =>
  inWork(as(workerAsha), async (work) => {
    const { form } = await atNine(work);
    const gone = await anAppointment(work, {
      from: new Date('2026-03-04T10:00:00Z'),
      outcome: 'cancelled-by-person',
    });
    const begun = await anAppointment(work, { from: new Date('2026-03-02T08:50:00Z') });

    await assert.rejects(moveAppointment(work, { ...form, once: once(), version: '7' }), {
      code: 'platform.changed-since',
    });
    await assert.rejects(moveAppointment(work, { ...form, once: once(), id: gone.id, version: '2' }), {
      code: 'appointments.settled',
    });
    await assert.rejects(moveAppointment(work, { ...form, once: once(), id: begun.id }), {
      code: 'appointments.begun',
    });
  }));

test('out of reach it does not exist, and whoever may not book is refused first', () =>
  inWork(as(workerAsha), async (work) => {
    const { form } = await atNine(work);

    await asAnother(work, as(workerSouth), (other) =>
      assert.rejects(moveAppointment(other, form), { code: 'appointments.not-found' }),
    );
    await asAnother(work, as(gpNia), (other) =>
      assert.rejects(moveAppointment(other, form), { kind: 'not-allowed' }),
    );
  }));

/** What is refused is undone, as the work of a request would be. */
async function insideSavepoint<T>(work: Work, body: (work: Work) => Promise<T>): Promise<T> {
  const { sql } = await import('kysely');
  await sql`savepoint before`.execute(work.trx);
  try {
    return await body(work);
  } catch (error) {
    await sql`rollback to savepoint before`.execute(work.trx);
    throw error;
  }
}
