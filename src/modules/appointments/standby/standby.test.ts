import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf } from '#modules/referrals';
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

import { aSupportedPerson, once, written } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { jobDone } from '../commands/commands.examples.ts';
import { doStopAppointments } from '../commands/stop-appointments.ts';
import { appointmentOf } from '../reads.ts';
import { declineOffered, takeOffered } from './answer-offer.ts';
import { whenToAsk } from './domain/standby.ts';
import type { StandbyId } from './domain/standby.ts';
import { joinStandby, leaveStandby } from './join-standby.ts';
import { doOfferFreed } from './offer-next.ts';
import { addStandby, standbyOf } from './store/standby-store.ts';
import { soon, later, freedTomorrow, waits, heldFor } from './standby.examples.ts';

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
