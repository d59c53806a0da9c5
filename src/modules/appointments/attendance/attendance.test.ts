import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  leadDilys,
  millLane,
  networksExist,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import type { AppointmentGiven } from '../appointments.examples.ts';
import { attendanceCsv } from './attendance-csv.ts';
import { attendanceView } from './attendance.view.ts';

const march = new Date('2026-03-20T09:00:00Z');

/** Appointments of February, one an hour and each somebody else's. */
async function tookPlace(
  work: Work,
  { attended, missed, ...given }: { attended: number; missed: number } & AppointmentGiven,
  firstDay = 2,
): Promise<void> {
  for (let number = 0; number < attended + missed; number += 1) {
    const day = firstDay + Math.floor(number / 8);
    const from = new Date(Date.UTC(2026, 1, day, 9 + (number % 8)));
    await anAppointment(work, {
      from,
      mode: 'phone',
      ...given,
      outcome: number < attended ? 'attended' : 'missed',
    });
  }
}

test('it is said how many of how many came, with the interval; what is small is not, nor what would tell it', () =>
  inWork(as(leadDilys, march), async (work) => {
    await networksExist(work);
    await tookPlace(work, { attended: 9, missed: 6 });
    await tookPlace(work, { attended: 6, missed: 5, mode: 'video' }, 9);
    await tookPlace(work, { attended: 3, missed: 1, mode: 'home' }, 16);
    const { total, byMode, byPlace, byBarrier } = await attendanceView(work);

    assert.deepEqual([total?.attended, total?.of], [18, 30]);
    assert.ok(total && total.low > 0.4 && total.low < 0.45 && total.high > 0.74 && total.high < 0.77);
    const shown = new Map(byMode?.map(({ key, share }) => [key, share && [share.attended, share.of]]));
    assert.deepEqual([shown.get('phone'), shown.get('video'), shown.get('home')], [[9, 15], null, null]);
    assert.equal(byPlace, null);
    assert.ok(byBarrier.every(({ said, unsaid }) => said === null && unsaid === null));
  }));

test('by barrier those who said it stand beside those who did not', () =>
  inWork(as(leadDilys, march), async (work) => {
    await networksExist(work);
    await tookPlace(work, { attended: 8, missed: 6 });
    for (let number = 0; number < 12; number += 1) {
      const { personId, episodeId } = await aSupportedPerson(work, { needsInterpreter: true });
      const from = new Date(Date.UTC(2026, 1, 9 + Math.floor(number / 8), 9 + (number % 8)));
      await anAppointment(work, { personId, episodeId, from, outcome: number < 7 ? 'attended' : 'missed' });
    }
    const { byBarrier } = await attendanceView(work);
    const said = byBarrier.find(({ code }) => code === 'interpreter');

    assert.deepEqual([said?.said?.attended, said?.said?.of], [7, 12]);
    assert.deepEqual([said?.unsaid?.attended, said?.unsaid?.of], [8, 14]);
  }));

test('of few appointments nothing is shown', () =>
  inWork(as(leadDilys, march), async (work) => {
    await networksExist(work);
    await tookPlace(work, { attended: 8, missed: 4 });
    const view = await attendanceView(work);

    assert.equal(view.total, null);
    assert.equal(view.byMode, null);
  }));

test('the last whole months count: neither this month nor what was more than a year ago', () =>
  inWork(as(leadDilys, march), async (work) => {
    await networksExist(work);
    await tookPlace(work, { attended: 6, missed: 5 });
    for (const from of ['2026-03-02T10:00:00Z', '2025-02-28T10:00:00Z', '2025-03-01T10:00:00Z'])
      await anAppointment(work, { from: new Date(from), outcome: 'attended' });
    const { total, months } = await attendanceView(work);

    assert.equal(total?.of, 12);
    assert.deepEqual([months.firstDay, months.lastDay], ['2025-03-01', '2026-02-28']);
  }));

test('a practice manager is shown their own practice, and another network nothing', () =>
  inWork(as(leadDilys, march), async (work) => {
    await networksExist(work);
    await tookPlace(work, { attended: 6, missed: 5, practiceId: elmStreet });
    await tookPlace(work, { attended: 7, missed: 6, practiceId: millLane }, 9);
    const manager: Member = { ...leadDilys, role: 'practice-manager', organisation: elmStreet };
    await asAnother(work, as(manager, march), async (theirs) => {
      const { total, ofPractice } = await attendanceView(theirs);
      assert.deepEqual([total?.attended, total?.of, ofPractice], [6, 11, true]);
    });
    const south: Member = { ...workerSouth, role: 'team-lead' };
    await asAnother(work, as(south, march), async (theirs) => {
      assert.equal((await attendanceView(theirs)).total, null);
    });
    assert.equal((await attendanceView(work)).total?.of, 24);
  }));

test('the table for a spreadsheet hides what the page hides, and names no person', () =>
  inWork(as(leadDilys, march), async (work) => {
    await networksExist(work);
    await tookPlace(work, { attended: 9, missed: 6 });
    await tookPlace(work, { attended: 6, missed: 5, mode: 'video' }, 9);
    await tookPlace(work, { attended: 3, missed: 1, mode: 'home' }, 16);
    const csv = attendanceCsv(await attendanceView(work));

    assert.match(csv, /^breakdown,of,attended,counted,share,low,high,shown\r\n/);
    assert.match(csv, /\r\nmode,phone,9,15,0\.600,/);
    assert.match(csv, /\r\nmode,home,,,,,,no\r\n/);
    assert.doesNotMatch(csv, /Olive|Marsh|[0-9a-f]{8}-/);
  }));

test('a link worker may not look: the numbers are for those who answer for the service', () =>
  inWork(as(workerAsha, march), async (work) => {
    await assert.rejects(attendanceView(work), { kind: 'not-allowed' });
  }));
