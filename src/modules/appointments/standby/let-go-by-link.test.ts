import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';
import type { Work } from '#platform/work.ts';

import { aSupportedPerson, once } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { jobDone } from '../commands/commands.examples.ts';
import { moveAppointment } from '../commands/move-appointment.ts';
import { doStopAppointments } from '../commands/stop-appointments.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { appointmentOf } from '../reads.ts';
import { joinStandby } from './join-standby.ts';
import { doOfferFreed } from './offer-next.ts';
import { openOfferTo } from './store/offer-store.ts';
import { standbyOf } from './store/standby-store.ts';

type PersonId = Parameters<typeof standbyOf>[1];

/** A time that became free tomorrow at ten, and two who wait: it is held for the first of them. */
async function heldForOlive(work: Work) {
  await networksExist(work);
  const freed = await anAppointment(work, { from: new Date('2026-03-03T10:00:00Z'), minutes: 45 });
  await cancelAppointment(work, { once: once(), id: freed.id, version: '1', by: 'person' });
  const [olive, idris] = [await waits(work, 'Olive'), await waits(work, 'Idris')];
  await jobDone(work, doOfferFreed, { appointmentId: freed.id });
  const held = await heldFor(work, olive.personId);
  assert.ok(held);
  return { freed, held, olive, idris };
}

async function waits(work: Work, givenName: string) {
  const person = await aSupportedPerson(work, { givenName, phone: '07700 900555', prefers: 'text' });
  await joinStandby(work, { once: once(), personId: person.personId, mode: null });
  return person;
}

async function heldFor(work: Work, personId: PersonId): Promise<AppointmentId | null> {
  const standby = await standbyOf(work, personId);
  return standby && ((await openOfferTo(work, standby))?.heldId ?? null);
}

test('a time that is held for somebody and that they let go by its link is offered to the next at once', () =>
  inWork(as(workerAsha), async (work) => {
    const { freed, held, olive, idris } = await heldForOlive(work);

    await cancelAppointment(work, { once: once(), id: held, version: '1', by: 'person' });
    await jobDone(work, doOfferFreed, { appointmentId: freed.id });

    assert.equal((await appointmentOf(work, held)).outcome, 'expired');
    const next = await heldFor(work, idris.personId);
    assert.ok(next);
    assert.deepEqual((await appointmentOf(work, next)).from, freed.from);
    assert.ok(await standbyOf(work, olive.personId), 'Olive still waits for another time');
  }));

test('who let a held time go is not asked about it again when the next lets it go too', () =>
  inWork(as(workerAsha), async (work) => {
    const { freed, held, olive, idris } = await heldForOlive(work);
    await cancelAppointment(work, { once: once(), id: held, version: '1', by: 'person' });
    await jobDone(work, doOfferFreed, { appointmentId: freed.id });
    const next = await heldFor(work, idris.personId);
    assert.ok(next);

    await cancelAppointment(work, { once: once(), id: next, version: '1', by: 'person' });
    await jobDone(work, doOfferFreed, { appointmentId: freed.id });

    assert.deepEqual(
      [await heldFor(work, olive.personId), await heldFor(work, idris.personId)],
      [null, null],
    );
  }));

test('when the support of somebody ends, the time that was held for them goes to the next', () =>
  inWork(as(workerAsha), async (work) => {
    const { freed, held, olive, idris } = await heldForOlive(work);

    await jobDone(work, doStopAppointments, { episodeId: olive.episodeId });
    await jobDone(work, doOfferFreed, { appointmentId: freed.id });

    assert.equal((await appointmentOf(work, held)).live, false);
    assert.ok(await heldFor(work, idris.personId));
  }));

test('who would rather have another time than the held one is given it, and the held one goes to the next', () =>
  inWork(as(workerAsha), async (work) => {
    const { freed, held, idris } = await heldForOlive(work);
    const { sessionId } = await appointmentOf(work, held);
    const from = new Date('2026-03-03T10:45:00Z');
    const other = await anAppointment(work, { from, minutes: 20 });
    await cancelAppointment(work, { once: once(), id: other.id, version: '1', by: 'service' });
    const chosen = { sessionId: (await appointmentOf(work, other.id)).sessionId, from, minutes: 20 };
    assert.notEqual(chosen.sessionId, sessionId);

    const { id } = await moveAppointment(work, { ...chosen, once: once(), id: held, version: '1' });
    await asAnother(work, as(workerAsha, new Date('2026-03-02T09:01:00Z')), (then) =>
      jobDone(then, doOfferFreed, { appointmentId: freed.id }),
    );

    assert.deepEqual((await appointmentOf(work, id)).from, from);
    assert.equal((await appointmentOf(work, held)).outcome, 'expired');
    assert.ok(await heldFor(work, idris.personId));
  }));
