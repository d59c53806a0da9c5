import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { bookingsOf, clinicWithSessions, nobodyBooked, booking, sessionDays } from '../rota.examples.ts';
import { addLeave } from './add-leave.ts';
import { takeLeaveBack } from './take-leave-back.ts';

const week = { from: new Date('2026-03-09T00:00:00Z'), to: new Date('2026-03-14T00:00:00Z') };

function away(work: Work, decided = false, { bookedIn } = nobodyBooked) {
  const workerId = workerAsha.id as string as WorkerId;
  return addLeave(work, { once: newId(), workerId, kind: 'annual', ...week, decided }, bookedIn);
}

test('while somebody is away their empty sessions are closed, and open again when it is taken back', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const clinicId = await clinicWithSessions(work);
    const before = await sessionDays(work, clinicId);

    const leaveId = await away(work);
    assert.deepEqual(
      await sessionDays(work, clinicId),
      before.filter((day) => day !== '2026-03-10'),
    );

    await takeLeaveBack(work, { once: newId(), version: '1', leaveId });
    assert.deepEqual(await sessionDays(work, clinicId), before);
  }));

test('who is booked in it is seen first; their session is kept', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const clinicId = await clinicWithSessions(work);
    const one = await booking(work, clinicId, { day: '2026-03-10', from: '10:00', to: '10:20' });
    const bookings = bookingsOf(one);

    await assert.rejects(away(work, false, bookings), { code: 'rota.to-decide' });
    await away(work, true, bookings);
    assert.ok((await sessionDays(work, clinicId)).includes('2026-03-10'));
  }));

test('a session that is made later for a day of leave is closed from the start', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await away(work);

    assert.ok(!(await sessionDays(work, await clinicWithSessions(work))).includes('2026-03-10'));
  }));

test('nobody writes down that somebody else is away, but those who look after the rota', () =>
  inWork(as(workerBen), async (work) => {
    await networksExist(work);
    await assert.rejects(away(work), { code: 'rota.edit' });
    await asAnother(work, as(leadDilys), async (lead) => {
      await away(lead);
    });
  }));
