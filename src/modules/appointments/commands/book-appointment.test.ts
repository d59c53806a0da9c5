import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf } from '#modules/referrals';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpNia,
  millLane,
  networksExist,
  receptionistTom,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { aSupportedPerson, audited, once, queued } from '../../referrals/caseload/caseload.examples.ts';
import { aSession } from '../../rota/rota.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import { appointmentOf, appointmentsOf } from '../reads.ts';
import { bookAppointment } from './book-appointment.ts';
import { choosing, jobDone, offered } from './commands.examples.ts';
import { doPlanNext } from '../taking/plan-next.ts';

const kind = 'first';

test('a time that was offered is booked, and both are recorded and told further', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work);
    await aSession(work);
    const [offer] = await offered(work, personId);

    const { id } = await bookAppointment(work, { ...choosing(offer), personId, kind });

    const booked = await appointmentOf(work, id);
    assert.deepEqual(
      [booked.from, booked.to, booked.live, booked.heldUntil, booked.outcome, booked.episodeId, booked.mode],
      [offer.from, offer.to, true, null, null, episodeId, 'phone'],
    );
    assert.deepEqual(await audited(work), ['appointments.booked', 'outbox.written']);
    assert.ok((await queued(work)).includes('appointments.plan-next'));
  }));

test('sent twice it is booked once', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await aSession(work);
    const form = { ...choosing((await offered(work, personId))[0]), personId, kind } as const;

    const first = await bookAppointment(work, form);
    const second = await bookAppointment(work, form);

    assert.deepEqual(second, first);
    assert.equal((await appointmentsOf(work, personId)).length, 1);
  }));

test('a time that somebody else was given in the meantime is not booked, and another is offered', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    const sessionId = await aSession(work);
    const [offer] = await offered(work, personId);
    await anAppointment(work, { sessionId, from: offer.from, minutes: 20 });

    await assert.rejects(bookAppointment(work, { ...choosing(offer), personId, kind }), {
      code: 'appointments.just-taken',
    });

    const [next] = await offered(work, personId);
    assert.notDeepEqual(next.from, offer.from);
  }));

test('nobody is booked at two places at once', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const person = await aSupportedPerson(work);
    const from = new Date('2026-03-03T10:00:00Z');
    await anAppointment(work, { ...person, from, minutes: 20 });
    const sessionId = await aSession(work, { workerId: workerBen.id });
    const chosen = { ...choosing((await offered(work, person.personId))[0]), sessionId, from, minutes: 20 };

    await assert.rejects(bookAppointment(work, { ...chosen, personId: person.personId, kind }), {
      code: 'appointments.just-taken',
    });
  }));

test('a held time that ran out is free for whoever comes next', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    const sessionId = await aSession(work);
    const [offer] = await offered(work, personId);
    const heldUntil = new Date('2026-03-02T09:10:00Z');
    await anAppointment(work, { sessionId, from: offer.from, minutes: 45, heldUntil });
    await assert.rejects(bookAppointment(work, { ...choosing(offer), personId, kind }), {
      code: 'appointments.just-taken',
    });

    await asAnother(work, as(workerAsha, heldUntil), async (later) => {
      const { id } = await bookAppointment(later, { ...choosing(offer), personId, kind });

      assert.deepEqual((await appointmentOf(later, id)).from, offer.from);
    });
  }));

test('what is past, of no session or beyond its session cannot be booked', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await aSession(work);
    const chosen = { ...choosing((await offered(work, personId))[0]), personId, kind } as const;
    const refused = (more: object, code: string) =>
      assert.rejects(bookAppointment(work, { ...chosen, once: once(), ...more }), { code });

    await refused({ from: new Date('2026-03-02T08:00:00Z') }, 'appointments.past');
    await refused({ from: new Date('2026-03-03T12:20:00Z') }, 'appointments.just-taken');
    await refused({ from: new Date('2026-03-03T09:00:30Z') }, 'appointments.no-such-time');
    await refused({ minutes: 0 }, 'appointments.no-such-time');
    await refused({ sessionId: personId }, 'appointments.just-taken');
  }));

test('people of other networks and other practices do not exist', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, { practiceId: millLane });
    await aSession(work);
    const chosen = { ...choosing((await offered(work, personId))[0]), personId, kind } as const;

    for (const somebody of [workerSouth, receptionistTom, volunteerCai]) {
      await asAnother(work, as(somebody), (other) =>
        assert.rejects(bookAppointment(other, { ...chosen, once: once() }), { code: 'people.not-found' }),
      );
    }
  }));

test('a receptionist books for the people of their own practice, around everybody’s bookings', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, { practiceId: elmStreet });
    const sessionId = await aSession(work, { minutes: 45 });
    await asAnother(work, as(receptionistTom), async (desk) => {
      const [offer] = await offered(desk, personId);
      await bookAppointment(desk, { ...choosing(offer), personId, kind });
    });
    const other = await aSession(work, { day: '2026-03-04', minutes: 45 });
    const from = new Date('2026-03-04T09:00:00Z');
    await anAppointment(work, { sessionId: other, practiceId: millLane, from, minutes: 45 });

    const another = await aSupportedPerson(work, { practiceId: elmStreet });
    await asAnother(work, as(receptionistTom), (desk) =>
      assert.rejects(offered(desk, another.personId), /nothing is free/),
    );
    assert.ok(sessionId);
  }));

test('whoever may not book is refused before anything is read', () =>
  inWork(as(gpNia), (work) =>
    assert.rejects(
      bookAppointment(work, {
        once: 'x',
        personId: 'nobody' as never,
        sessionId: 'none' as never,
        from: work.now,
        minutes: 20,
        kind,
      }),
      { kind: 'not-allowed', code: 'appointments.book' },
    ),
  ));

test('whoever was to be rung is looked in on after the meeting instead', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work);
    await aSession(work);
    const [offer] = await offered(work, personId);
    const { id: appointmentId } = await bookAppointment(work, { ...choosing(offer), personId, kind });

    await jobDone(work, doPlanNext, { appointmentId });
    await jobDone(work, doPlanNext, { appointmentId });

    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'follow-up', dueAt: offer.to, tries: 0 });
  }));
