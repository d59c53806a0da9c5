import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  leadDilys,
  networksExist,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import type { ClinicWords } from '../domain/new-clinic.ts';
import type { ClinicId } from '../domain/clinic.ts';
import { aRoom, audited, booking, bookingsOf, nobodyBooked, sessionDays } from '../rota.examples.ts';
import { addClinic } from './add-clinic.ts';
import { changeClinic } from './change-clinic.ts';
import { endClinic } from './end-clinic.ts';

const asha = workerAsha.id as string as WorkerId;
const ben = workerBen.id as string as WorkerId;

const tuesdays: ClinicWords = {
  name: 'Tuesday mornings',
  workerId: asha,
  mode: 'phone',
  roomId: null,
  startsOn: '2026-03-03' as LocalDate,
  startsAt: '09:00' as LocalTime,
  minutes: 210,
  bufferMinutes: 0,
  travelMinutes: 0,
  pattern: { often: 'weekly', weekdays: [2], until: '2026-03-31' as LocalDate },
  onBankHolidays: false,
};

function adding(work: Work, words: Partial<ClinicWords> = {}, decided = false): Promise<ClinicId> {
  return addClinic(work, { once: newId(), words: { ...tuesdays, ...words }, decided });
}

type Change = {
  readonly words?: Partial<ClinicWords>;
  readonly decided?: boolean;
  readonly version?: string;
};

function changing(work: Work, clinicId: ClinicId, change: Change = {}, bookings = nobodyBooked) {
  const words = { ...tuesdays, startsOn: '2026-03-17' as LocalDate, ...change.words };
  const { decided = false, version = '1' } = change;
  return changeClinic(work, { once: newId(), version, clinicId, words, decided }, bookings);
}

test('a new clinic has its sessions, and who added it is written down', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);

    const id = await adding(work);

    assert.deepEqual(await sessionDays(work, id), [
      '2026-03-03',
      '2026-03-10',
      '2026-03-17',
      '2026-03-24',
      '2026-03-31',
    ]);
    assert.deepEqual(await audited(work), ['rota.clinic-added']);
  }));

test('a form that is sent twice adds one clinic', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const form = { once: newId<string>(), words: tuesdays, decided: false };

    assert.equal(await addClinic(work, form), await addClinic(work, form));
    assert.equal((await audited(work)).length, 1);
  }));

test('a worker has one session at a time, and two workers never share a room: days that are held are left out when it was seen', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const roomId = await aRoom(work);
    const inRoom = { mode: 'face-to-face', roomId } as const;
    await adding(work, inRoom);

    await assert.rejects(adding(work, { startsAt: '12:00' as LocalTime }), { code: 'rota.to-decide' });
    await assert.rejects(adding(work, { ...inRoom, workerId: ben }), { code: 'rota.to-decide' });
    const id = await adding(
      work,
      { ...inRoom, workerId: ben, pattern: { ...tuesdays.pattern, weekdays: [2, 3] } },
      true,
    );
    assert.deepEqual(await sessionDays(work, id), ['2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25']);
  }));

test('one’s own rota may be changed, somebody else’s by those who look after it', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await assert.rejects(adding(work, { workerId: ben }), { code: 'rota.edit' });
    await asAnother(work, as(gpNia), async (other) => {
      await assert.rejects(adding(other), { code: 'rota.edit-own' });
    });
  }));

test('from a day on a clinic is different: empty sessions change, those before stay', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await adding(work);

    const next = await changing(work, id, { words: { pattern: { ...tuesdays.pattern, weekdays: [3] } } });

    assert.deepEqual(await sessionDays(work, id), ['2026-03-03', '2026-03-10']);
    assert.deepEqual(await sessionDays(work, next), ['2026-03-18', '2026-03-25']);
    assert.ok((await audited(work)).includes('rota.clinic-changed'));
  }));

test('whoever still fits goes with their session; whoever does not keeps it until they were told', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await adding(work);
    const early = await booking(work, id, { day: '2026-03-17', from: '09:00', to: '09:20' });
    const late = await booking(work, id, { day: '2026-03-24', from: '11:00', to: '11:20' });
    const both = bookingsOf(early, late);
    const words = { startsAt: '10:00' as LocalTime, minutes: 120 };

    await assert.rejects(changing(work, id, { words }, both), { code: 'rota.to-decide' });
    const next = await changing(work, id, { words, decided: true }, both);

    assert.deepEqual(await sessionDays(work, id), ['2026-03-03', '2026-03-10', '2026-03-17']);
    assert.deepEqual(await sessionDays(work, next), ['2026-03-24', '2026-03-31']);
  }));

test('an older version is refused; a clinic of another network does not exist', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await adding(work);

    await assert.rejects(changing(work, id, { version: '7' }), { code: 'platform.changed-since' });
    await asAnother(work, as(workerSouth), async (other) => {
      await assert.rejects(changing(other, id), { kind: 'not-found' });
    });
  }));

test('a clinic that ended has no sessions after its last day, and is not ended again', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const clinicId = await adding(work);
    const lastDay = '2026-03-10' as LocalDate;
    const end = (version: string) =>
      endClinic(work, { once: newId(), version, clinicId, lastDay, decided: false }, nobodyBooked.bookedIn);

    await end('1');

    assert.deepEqual(await sessionDays(work, clinicId), ['2026-03-03', '2026-03-10']);
    await assert.rejects(end('2'), { code: 'rota.clinic-ended' });
  }));
