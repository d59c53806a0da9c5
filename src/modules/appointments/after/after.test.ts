import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { addDays, dayOf, timeOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  receptionistTom,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import { audited } from '../../referrals/caseload/caseload.examples.ts';
import { contactsOf, nextStepOf } from '#modules/referrals';
import { anAppointment } from '../appointments.examples.ts';
import type { Appointment } from '../domain/appointment.ts';
import { keptAppointment } from '../store/appointment-store.ts';
import { chooseNext } from './commands/choose-next.ts';
import { keepAnswer } from './commands/keep-answer.ts';
import type { Answered } from './commands/keep-answer.ts';
import { sayCame } from './commands/say-came.ts';
import type { CameHow } from './domain/went.ts';
import { wentOf } from './store/went-store.ts';

/** Tuesday 3 March 2026, a quarter to eleven: after the appointment of the examples. */
const asha = as(workerAsha, new Date('2026-03-03T10:45:00Z'));

async function anEnded(work: Work): Promise<Appointment> {
  await networksExist(work);
  return anAppointment(work);
}

async function says(work: Work, { id }: Appointment, came: CameHow): Promise<void> {
  const seen = String((await wentOf(work, id))?.version ?? 0);
  await sayCame(work, { once: newId(), id, came, seen });
}

async function answers(work: Work, { id }: Appointment, answered: Answered): Promise<void> {
  const seen = String((await wentOf(work, id))?.version ?? 0);
  await keepAnswer(work, { once: newId(), id, answered, seen });
}

test('who came has come: it is told as a meeting, and somebody asks later how they are', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'late');

    assert.equal((await keptAppointment(work, appointment.id)).outcome, 'attended');
    assert.equal((await wentOf(work, appointment.id))?.came, 'late');
    const [contact] = await contactsOf(work, appointment.personId);
    assert.deepEqual([contact?.kind, contact?.minutes], ['spoke', 20]);
    assert.equal((await nextStepOf(work, appointment.episodeId))?.kind, 'follow-up');
    assert.ok((await audited(work)).includes('appointments.came-said'));
  }));

test('after a miss somebody rings on the next working day, at another part of the day; nothing is closed', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'missed');

    assert.equal((await keptAppointment(work, appointment.id)).outcome, 'missed');
    const next = await nextStepOf(work, appointment.episodeId);
    assert.equal(next?.kind, 'ring');
    assert.equal(dayOf(next.dueAt), '2026-03-04');
    assert.ok(timeOf(next.dueAt) >= '12:00', timeOf(next.dueAt));
    assert.deepEqual(await contactsOf(work, appointment.personId), []);
  }));

test('both questions are kept, as a choice, in their words, or both', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'on-time');
    await answers(work, appointment, { question: 'helpful', answer: 'hesitant', words: 'I am not sure yet' });
    await answers(work, appointment, { question: 'another', answer: null, words: 'Ask me after Easter' });

    const { helpful, helpfulWords, another, anotherWords, version } =
      (await wentOf(work, appointment.id)) ?? {};
    assert.deepEqual(
      { helpful, helpfulWords, another, anotherWords, version },
      {
        helpful: 'hesitant',
        helpfulWords: 'I am not sure yet',
        another: null,
        anotherWords: 'Ask me after Easter',
        version: 3,
      },
    );
  }));

test('nobody who did not come is asked whether it helped', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'missed');
    const asking = answers(work, appointment, { question: 'helpful', answer: 'yes', words: null });
    await assert.rejects(asking, { kind: 'conflict', code: 'appointments.nobody-came' });
  }));

test('a miss that was none is put right, and the other way round', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'on-time');
    await answers(work, appointment, { question: 'helpful', answer: 'yes', words: null });
    await says(work, appointment, 'missed');
    assert.deepEqual(
      [(await wentOf(work, appointment.id))?.helpful, (await keptAppointment(work, appointment.id)).outcome],
      [null, 'missed'],
    );
    await says(work, appointment, 'on-time');
    assert.equal((await keptAppointment(work, appointment.id)).outcome, 'attended');
  }));

test('not now leaves the door open with a day, on which somebody asks again', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'on-time');
    const { id } = appointment;
    const on = addDays(dayOf(work.now), 40);
    await chooseNext(work, { once: newId(), id, next: 'not-now', on, seen: '1' });

    const next = await nextStepOf(work, appointment.episodeId);
    // The clocks have changed by then: half past ten is half past ten.
    assert.deepEqual(
      [next?.kind, next && dayOf(next.dueAt), next && timeOf(next.dueAt)],
      ['follow-up', on, '10:30'],
    );
    assert.equal((await wentOf(work, id))?.nextOn, on);
    for (const gone of [null, dayOf(work.now)]) {
      const choosing = chooseNext(work, { once: newId(), id, next: 'not-now', on: gone, seen: '2' });
      await assert.rejects(choosing, { kind: 'invalid', code: 'appointments.day-to-come' });
    }
  }));

test('closing is not offered after a miss, whatever is sent', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    await says(work, appointment, 'missed');
    const { id } = appointment;
    const closing = chooseNext(work, { once: newId(), id, next: 'close', on: null, seen: '1' });
    await assert.rejects(closing, { kind: 'conflict', code: 'appointments.not-offered' });
  }));

test('nobody says how it went before it began', () =>
  inWork(as(workerAsha, new Date('2026-03-03T09:59:00Z')), async (work) => {
    const appointment = await anEnded(work);
    await assert.rejects(says(work, appointment, 'on-time'), { code: 'appointments.not-begun' });
  }));

test('two people who say different things do not overwrite each other', () =>
  inWork(asha, async (work) => {
    const { id } = await anEnded(work);
    await sayCame(work, { once: newId(), id, came: 'on-time', seen: '0' });
    const later = sayCame(work, { once: newId(), id, came: 'missed', seen: '0' });
    await assert.rejects(later, { kind: 'conflict', code: 'platform.changed-since' });
  }));

test('the same touch sent twice is one', () =>
  inWork(asha, async (work) => {
    const appointment = await anEnded(work);
    const touch = { once: newId<string>(), id: appointment.id, came: 'on-time', seen: '0' } as const;
    await sayCame(work, touch);
    await sayCame(work, touch);
    assert.equal((await contactsOf(work, appointment.personId)).length, 1);
  }));

test('an appointment out of reach does not exist; who may not settle is refused before reading', () =>
  inWork(asha, async (work) => {
    const { id } = await anEnded(work);
    const touch = () => ({ once: newId<string>(), id, came: 'on-time', seen: '0' }) as const;
    await asAnother(work, as(workerSouth, work.now), (theirs) =>
      assert.rejects(sayCame(theirs, touch()), { kind: 'not-found', code: 'appointments.not-found' }),
    );
    for (const who of [gpNia, receptionistTom]) {
      await asAnother(work, as(who, work.now), (theirs) =>
        assert.rejects(sayCame(theirs, touch()), { kind: 'not-allowed', code: 'appointments.settle' }),
      );
    }
  }));
