import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf } from '#modules/referrals';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import {
  aSupportedPerson,
  audited,
  once,
  queued,
  written,
} from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { appointmentOf } from '../reads.ts';
import { slotsFor } from '../slots/slots-for.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { jobDone } from './commands.examples.ts';
import { doPlanNext } from '../taking/plan-next.ts';
import { doStopAppointments } from './stop-appointments.ts';

test('who wanted it is kept, the time is free again and goes to those who wait', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id, personId } = await anAppointment(work);
    assert.equal((await slotsFor(work, { personId, length: 'short' })).offers.length, 0);

    await cancelAppointment(work, { once: once(), id, version: '1', by: 'person' });

    const { live, outcome } = await appointmentOf(work, id);
    assert.deepEqual([live, outcome], [false, 'cancelled-by-person']);
    assert.equal((await slotsFor(work, { personId, length: 'short' })).offers.length, 1);
    assert.deepEqual(await audited(work), ['appointments.cancelled']);
    assert.ok((await queued(work)).includes('appointments.offer-freed'));
  }));

test('whoever has no time any more is to be followed up today', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id: appointmentId, episodeId } = await anAppointment(work);
    await jobDone(work, doPlanNext, { appointmentId });
    await cancelAppointment(work, { once: once(), id: appointmentId, version: '1', by: 'service' });

    await jobDone(work, doPlanNext, { appointmentId });

    assert.deepEqual((await nextStepOf(work, episodeId))?.dueAt, work.now);
  }));

test('sent twice it is cancelled once; what is settled or has begun is not cancelled', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await anAppointment(work);
    const form = { once: once(), id, version: '1', by: 'service' } as const;
    const begun = await anAppointment(work, { from: new Date('2026-03-02T08:50:00Z') });

    await cancelAppointment(work, form);
    await cancelAppointment(work, form);

    assert.equal((await appointmentOf(work, id)).version, 2);
    await assert.rejects(cancelAppointment(work, { ...form, once: once() }), {
      code: 'appointments.settled',
    });
    await assert.rejects(cancelAppointment(work, { ...form, once: once(), id: begun.id }), {
      code: 'appointments.begun',
    });
  }));

test('changed since it was seen it is not cancelled; out of reach it does not exist; others are refused first', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await anAppointment(work);
    const form = { once: once(), id, version: '9', by: 'service' } as const;

    await assert.rejects(cancelAppointment(work, form), { code: 'platform.changed-since' });
    await asAnother(work, as(workerSouth), (other) =>
      assert.rejects(cancelAppointment(other, { ...form, once: once() }), { code: 'appointments.not-found' }),
    );
    await asAnother(work, as(gpNia), (other) =>
      assert.rejects(cancelAppointment(other, form), { kind: 'not-allowed' }),
    );
  }));

test('when the support of somebody ends, everything stops, and nothing is sent to anybody', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const person = await aSupportedPerson(work);
    const past = await anAppointment(work, {
      ...person,
      from: new Date('2026-02-24T10:00:00Z'),
      outcome: 'attended',
    });
    const coming = await anAppointment(work, person);
    const after = await anAppointment(work, { ...person, from: new Date('2026-03-10T10:00:00Z') });

    await jobDone(work, doStopAppointments, { episodeId: person.episodeId });
    await jobDone(work, doStopAppointments, { episodeId: person.episodeId });

    const outcomes = await Promise.all(
      [past, coming, after].map(async ({ id }) => (await appointmentOf(work, id)).outcome),
    );
    assert.deepEqual(outcomes, ['attended', 'cancelled-by-service', 'cancelled-by-service']);
    assert.deepEqual(await written(work), []);
  }));
