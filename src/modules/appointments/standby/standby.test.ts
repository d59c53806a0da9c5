import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf } from '#modules/referrals';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpNia,
  networksExist,
  north,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import {
  aSupportedPerson,
  audited,
  once,
  queued,
  written,
} from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { jobDone } from '../commands/commands.examples.ts';
import { doStopAppointments } from '../commands/stop-appointments.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { appointmentOf, appointmentsOf } from '../reads.ts';
import { confirmComing } from '../link/confirm-coming.ts';
import { declineOffered, takeOffered } from './answer-offer.ts';
import { whenToAsk } from './domain/standby.ts';
import type { StandbyId } from './domain/standby.ts';
import { joinStandby, leaveStandby } from './join-standby.ts';
import { doOfferFreed } from './offer-next.ts';
import { openOfferTo } from './store/offer-store.ts';
import { addStandby, standbyOf } from './store/standby-store.ts';

const soon = new Date('2026-03-03T10:00:00Z');
const late = new Date('2026-03-24T10:00:00Z');

const later = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));

/** A time that became free tomorrow at ten, and how to wait for it. */
async function freedTomorrow(work: Work) {
  await networksExist(work);
  const freed = await anAppointment(work, { from: soon, minutes: 45 });
  await cancelAppointment(work, { once: once(), id: freed.id, version: '1', by: 'person' });
  return freed;
}

async function waits(
  work: Work,
  given: Parameters<typeof aSupportedPerson>[1] = {},
  from: Date | null = late,
) {
  const person = await aSupportedPerson(work, { phone: '07700 900555', prefers: 'text', ...given });
  const booked = from && (await anAppointment(work, { ...person, from, minutes: 45 }));
  await joinStandby(work, { once: once(), personId: person.personId, mode: null });
  return { ...person, booked };
}

async function heldFor(work: Work, personId: Parameters<typeof standbyOf>[1]): Promise<AppointmentId | null> {
  const standby = await standbyOf(work, personId);
  return standby && ((await openOfferTo(work, standby))?.heldId ?? null);
}

test('a freed time is held for who waits longest, and they are told until when', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const first = await waits(work);
    await asAnother(work, as(workerAsha, later(1)), async (then) => {
      await waits(then, {}, null);
    });

    await jobDone(work, doOfferFreed, { appointmentId });
    await jobDone(work, doOfferFreed, { appointmentId });

    const held = await heldFor(work, first.personId);
    assert.ok(held);
    const { from, heldUntil, live } = await appointmentOf(work, held);
    assert.deepEqual([from, heldUntil, live], [soon, new Date('2026-03-02T13:00:00Z'), true]);
    const told = await written(work);
    assert.equal(told.length, 1);
    assert.match(told[0]?.body ?? '', /10/);
  }));

test('taken, it is theirs, the later one is let go and offered in turn', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId, booked } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;

    const form = { once: once(), id };
    await takeOffered(work, form);
    await takeOffered(work, form);

    const taken = await appointmentOf(work, id);
    assert.deepEqual([taken.live, taken.heldUntil, taken.movedFrom], [true, null, booked?.id]);
    const outcomes = (await appointmentsOf(work, personId)).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ['moved', null]);
    assert.equal(await standbyOf(work, personId), null);
    assert.ok((await audited(work)).includes('appointments.moved'));
    assert.ok((await queued(work)).includes('appointments.offer-freed'));
  }));

test('who says through their link that they are coming takes the time that is held for them', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;

    await confirmComing(work, await appointmentOf(work, id), 'link');

    assert.equal((await appointmentOf(work, id)).heldUntil, null);
    assert.equal(await standbyOf(work, personId), null);
  }));

test('when nobody answers it goes to the next, and who did not answer is not asked about it again', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const first = await waits(work);
    const next = await waits(work, { givenName: 'Idris' }, null);
    await jobDone(work, doOfferFreed, { appointmentId });

    await asAnother(work, as(workerAsha, later(240)), async (then) => {
      await jobDone(then, doOfferFreed, { appointmentId });

      assert.equal(await heldFor(then, first.personId), null);
      assert.ok(await heldFor(then, next.personId));
    });
  }));

test('declined, the next in turn is asked; asked too late, it is gone', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;
    await asAnother(work, as(workerAsha, later(241)), (then) =>
      assert.rejects(takeOffered(then, { once: once(), id }), { code: 'appointments.just-taken' }),
    );

    await declineOffered(work, { once: once(), id });

    assert.equal((await appointmentOf(work, id)).outcome, 'expired');
    assert.equal(await heldFor(work, personId), null);
    await jobDone(work, doOfferFreed, { appointmentId });
    assert.equal(await heldFor(work, personId), null, 'not the same person again');
  }));

test('the urgent come before those who have waited longer', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const patient = await waits(work, {}, null);
    const urgent = await aSupportedPerson(work, { givenName: 'Wen' });
    const rest = {
      networkId: north,
      practiceId: elmStreet,
      appointmentId: null,
      mode: null,
      kind: 'first',
    } as const;
    await addStandby(work, { ...rest, ...urgent, id: once() as StandbyId, urgent: true, since: later(1) });

    await jobDone(work, doOfferFreed, { appointmentId });

    assert.equal(await heldFor(work, patient.personId), null);
    assert.ok(await heldFor(work, urgent.personId));
  }));

test('nobody is offered a later time than the one they have', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const sooner = await waits(work, { givenName: 'Idris' }, new Date('2026-03-03T09:00:00Z'));
    const fits = await waits(work, { givenName: 'Wen' }, null);

    await jobDone(work, doOfferFreed, { appointmentId });

    assert.equal(await heldFor(work, sooner.personId), null);
    assert.ok(await heldFor(work, fits.personId));
  }));

test('who cannot be written to is to be rung', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { episodeId } = await waits(work, { phone: null, prefers: 'phone' }, null);

    await jobDone(work, doOfferFreed, { appointmentId });

    assert.equal((await nextStepOf(work, episodeId))?.kind, 'ring');
    assert.deepEqual(await written(work), []);
  }));

test('a time that begins within two hours, was booked again or is freed at night is not offered now', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId, sessionId } = await freedTomorrow(work);
    const { personId } = await waits(work);
    const at = (now: string) =>
      asAnother(work, as(workerAsha, new Date(now)), (then) =>
        jobDone(then, doOfferFreed, { appointmentId }),
      );

    await at('2026-03-03T08:30:00Z');
    await at('2026-03-02T22:00:00Z');
    await anAppointment(work, { sessionId, from: soon, minutes: 45 });
    await at('2026-03-02T10:00:00Z');

    assert.equal(await heldFor(work, personId), null);
    assert.deepEqual(whenToAsk(new Date('2026-03-28T22:00:00Z')), new Date('2026-03-29T07:00:00Z'));
  }));

test('who leaves the list, or whose support ends, waits no more; joined twice they wait once', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const leaves = await waits(work, {}, null);
    const stops = await waits(work, { givenName: 'Idris' }, null);
    await joinStandby(work, { once: once(), personId: stops.personId, mode: 'phone' });
    assert.equal((await standbyOf(work, stops.personId))?.mode, null);

    await leaveStandby(work, { once: once(), personId: leaves.personId });
    await jobDone(work, doStopAppointments, { episodeId: stops.episodeId });

    assert.equal(await standbyOf(work, leaves.personId), null);
    assert.equal(await standbyOf(work, stops.personId), null);
  }));

test('out of reach nobody can be put on the list or answer for anybody; others are refused first', () =>
  inWork(as(workerAsha), async (work) => {
    const { id: appointmentId } = await freedTomorrow(work);
    const { personId } = await waits(work);
    await jobDone(work, doOfferFreed, { appointmentId });
    const id = (await heldFor(work, personId)) ?? appointmentId;

    await asAnother(work, as(workerSouth), async (other) => {
      await assert.rejects(joinStandby(other, { once: once(), personId, mode: null }), {
        code: 'people.not-found',
      });
      await assert.rejects(leaveStandby(other, { once: once(), personId }), { code: 'people.not-found' });
      await assert.rejects(takeOffered(other, { once: once(), id }), { code: 'appointments.not-found' });
    });
    await asAnother(work, as(gpNia), async (other) => {
      for (const refused of [
        () => joinStandby(other, { once: once(), personId, mode: null }),
        () => leaveStandby(other, { once: once(), personId }),
        () => takeOffered(other, { once: once(), id }),
        () => declineOffered(other, { once: once(), id }),
      ])
        await assert.rejects(async () => refused(), { kind: 'not-allowed' });
    });
  }));
