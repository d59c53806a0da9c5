import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { closeEpisode, openEpisodeOf } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import type { Supported } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../appointments.examples.ts';
import type { Appointment } from '../domain/appointment.ts';
import { welfareBeforeClosing } from './closing-gate.ts';
import { answerWelfare } from './commands/answer-welfare.ts';
import { sayCame } from './commands/say-came.ts';
import { openWelfareOf } from './store/welfare-store.ts';
import { aroundToday } from '../today/around-today.ts';
import type { WorkerId } from '#modules/workforce';

const now = new Date('2026-03-20T15:00:00Z');
const asha = as(workerAsha, now);
const spoke = {
  outcome: 'spoke',
  done: 'Spoke with her daughter: she had a fall',
  doneBy: 'Asha Rowan',
} as const;

async function atRisk(work: Work): Promise<Supported> {
  await networksExist(work);
  return aSupportedPerson(work, {
    adjustments: ['carer-present'],
    openedAt: new Date('2026-01-05T10:00:00Z'),
  });
}

async function misses(work: Work, person: Supported, day: string): Promise<Appointment> {
  const appointment = await anAppointment(work, { ...person, from: new Date(`${day}T10:00:00Z`) });
  await sayCame(work, { once: newId(), id: appointment.id, came: 'missed', seen: '0' });
  return appointment;
}

function answer(work: Work, { id }: Appointment, seen = '1'): Promise<void> {
  return answerWelfare(work, { once: newId(), id, seen, ...spoke, doneOn: dayOf(work.now) });
}

async function closes(work: Work, { personId, episodeId }: Supported): Promise<void> {
  const seen = String((await openEpisodeOf(work, personId))?.version);
  const rest = { reason: 'enough-for-now', note: null, retentionClass: 'adult-record' } as const;
  await closeEpisode(work, { episodeId, seen, ...rest });
}

test('the second miss in a row of somebody at risk asks how they are; one miss does not', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    assert.equal(await openWelfareOf(work, person.episodeId), null);
    await misses(work, person, '2026-03-10');
    const prompt = await openWelfareOf(work, person.episodeId);
    assert.deepEqual([prompt?.misses, prompt?.flags], [2, ['adjustments']]);
  }));

test('without anything known that makes it a worry, misses are only met with a kind call', () =>
  inWork(asha, async (work) => {
    await networksExist(work);
    const person = await aSupportedPerson(work);
    await misses(work, person, '2026-03-03');
    await misses(work, person, '2026-03-10');
    assert.equal(await openWelfareOf(work, person.episodeId), null);
  }));

test('a network may ask later: after as many misses as it chose', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await arrange(work, (owner) =>
      sql`insert into appointments.welfare_setting (network_id, misses, changed_by, changed_at)
        select network_id, 3, ${workerAsha.id}, ${now} from people.person where id = ${person.personId}`.execute(
        owner.trx,
      ),
    );
    await misses(work, person, '2026-03-03');
    await misses(work, person, '2026-03-10');
    assert.equal(await openWelfareOf(work, person.episodeId), null);
    await misses(work, person, '2026-03-17');
    assert.equal((await openWelfareOf(work, person.episodeId))?.misses, 3);
  }));

test('a further miss raises the count of the prompt that is open: there is never a second', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    for (const day of ['2026-03-03', '2026-03-10', '2026-03-17']) await misses(work, person, day);
    const { rows } = await sql`select misses from appointments.welfare_prompt`.execute(work.trx);
    assert.deepEqual(rows, [{ misses: 3 }]);
  }));

test('while it is not answered nothing is closed: the page leads to it, and the database refuses', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    const last = await misses(work, person, '2026-03-10');
    assert.equal(await welfareBeforeClosing(work, person.personId), `/appointments/${last.id}/after/welfare`);
    await sql`savepoint closing`.execute(work.trx);
    await assert.rejects(closes(work, person), { constraint: 'episode_has_no_open_welfare_prompt' });
    await sql`rollback to savepoint closing`.execute(work.trx);

    await answer(work, last);
    assert.equal(await welfareBeforeClosing(work, person.personId), null);
    await closes(work, person);
    assert.equal(await openEpisodeOf(work, person.personId), null);
  }));

test('an answer says what was done, by whom and when, and who wrote it down; the next miss asks again', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    await answer(work, await misses(work, person, '2026-03-10'));
    const { rows } = await sql<Record<string, unknown>>`
      select outcome, done, done_by, answered_by from appointments.welfare_prompt`.execute(work.trx);
    assert.deepEqual(rows, [
      { outcome: 'spoke', done: spoke.done, done_by: 'Asha Rowan', answered_by: workerAsha.id },
    ]);
    const trail = await sql<{ details: unknown }>`
      select details from audit.entry where action = 'appointments.welfare-answered'`.execute(work.trx);
    assert.deepEqual(trail.rows, [{ details: { outcome: 'spoke' } }]);
    await misses(work, person, '2026-03-17');
    assert.equal((await openWelfareOf(work, person.episodeId))?.misses, 3);
  }));

test('an answer that is not whole is refused by the database', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    await misses(work, person, '2026-03-10');
    const half = sql`update appointments.welfare_prompt set outcome = 'spoke'`.execute(work.trx);
    await assert.rejects(half, /welfare_prompt_answer_is_whole/);
  }));

test('when they had come after all, nothing is asked any more', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    const last = await misses(work, person, '2026-03-10');
    await sayCame(work, { once: newId(), id: last.id, came: 'on-time', seen: '1' });
    assert.equal(await openWelfareOf(work, person.episodeId), null);
    const { rows } = await sql`select outcome from appointments.welfare_prompt`.execute(work.trx);
    assert.deepEqual(rows, [{ outcome: 'recorded-wrongly' }]);
  }));

test('it stands first on the Today of whoever supports them, and on nobody else’s', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    await misses(work, person, '2026-03-10');
    await anAppointment(work, { from: new Date('2026-03-19T11:00:00Z') });
    const { after } = await aroundToday(work, workerAsha.id as string as WorkerId);
    assert.deepEqual(
      after.map(({ what, misses: missed }) => [what, missed]),
      [
        ['welfare', 2],
        ['unsaid', 0],
      ],
    );
    assert.deepEqual((await aroundToday(work, workerBen.id as string as WorkerId)).after, []);
  }));

test('out of reach nothing is asked and nothing can be answered', () =>
  inWork(asha, async (work) => {
    const person = await atRisk(work);
    await misses(work, person, '2026-03-03');
    const last = await misses(work, person, '2026-03-10');
    await asAnother(work, as(workerSouth, now), async (theirs) => {
      assert.equal(await openWelfareOf(theirs, person.episodeId), null);
      await assert.rejects(answer(theirs, last), { kind: 'not-found', code: 'appointments.not-found' });
    });
    await asAnother(work, as(leadDilys, now), (lead) => answer(lead, last));
    await assert.rejects(answer(work, last, '2'), { kind: 'conflict', code: 'appointments.nothing-asked' });
  }));
