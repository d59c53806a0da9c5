import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { answerWelfare } from '../../modules/appointments/after/commands/answer-welfare.ts';
import { sayCame } from '../../modules/appointments/after/commands/say-came.ts';
import { anAppointment } from '../../modules/appointments/appointments.examples.ts';
import { keepMargin } from '../../modules/plans/commands/keep-margin.ts';
import { said } from '../../modules/plans/plans.examples.ts';
import { aSupportedPerson } from '../../modules/referrals/caseload/caseload.examples.ts';
import type { Supported } from '../../modules/referrals/caseload/caseload.examples.ts';
import { welfareBeforeClosing } from '#modules/appointments';
import { newId } from '#platform/ids.ts';
import type { Job } from '#platform/jobs.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { announcements } from '../announcements.ts';
import { doAskAfterWorried } from './ask-after-worried.ts';

const asha = as(workerAsha, new Date('2026-03-20T15:00:00Z'));

async function somebody(work: Work): Promise<Supported> {
  await networksExist(work);
  return aSupportedPerson(work, { openedAt: new Date('2026-01-05T10:00:00Z') });
}

async function misses(work: Work, person: Supported, day: string) {
  const { id } = await anAppointment(work, { ...person, from: new Date(`${day}T10:00:00Z`) });
  await sayCame(work, { once: newId(), id, came: 'missed', seen: '0' });
  await doQueued(work);
  return id;
}

async function worries(work: Work, person: Supported): Promise<void> {
  await notesWorry(work, person);
  await doQueued(work);
}

async function notesWorry(work: Work, { personId }: Supported): Promise<void> {
  const conversationId = await said(work, personId);
  const margin = { matters: [], barrierCodes: [], barriers: [], strengths: [] };
  const worry = { words: 'She sounded very low', toldWhom: null };
  await keepMargin(work, { once: newId(), personId, conversationId, version: '1', margin, worry });
}

/** What was announced about misses and worries, and whoever hears it, until nothing of it waits. */
async function doQueued(work: Work): Promise<void> {
  for (let [next] = await taken(work); next; [next] = await taken(work))
    await heard.get(next.task)?.run((_, body) => body(work), next.letter);
}

const heard: ReadonlyMap<string, Job> = new Map(
  [...announcements, doAskAfterWorried]
    .filter(({ name }) => /worr|missed/.test(name))
    .map((job) => [job.name, job]),
);

function taken(work: Work) {
  return arrange(work, async ({ trx }) => {
    const { rows } = await sql<{ task: string; letter: unknown; key: string }>`
      select j.task_identifier as task, p.payload as letter, j.key
      from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
      where j.task_identifier = any(${[...heard.keys()]}) order by j.id limit 1`.execute(trx);
    for (const { key } of rows) await sql`select graphile_worker.remove_job(${key})`.execute(trx);
    return rows;
  });
}

async function asked(work: Work) {
  const { rows } = await sql<{ misses: number; flags: string[]; version: number }>`
    select misses, flags, version from appointments.welfare_prompt order by raised_at, id`.execute(work.trx);
  return rows;
}

test('the second miss of somebody whom a conversation left worried about asks how they are, before closing', () =>
  inWork(asha, async (work) => {
    const person = await somebody(work);
    await worries(work, person);
    await misses(work, person, '2026-03-03');
    assert.deepEqual(await asked(work), []);

    const last = await misses(work, person, '2026-03-10');

    assert.deepEqual(await asked(work), [{ misses: 2, flags: ['worry'], version: 1 }]);
    assert.equal(await welfareBeforeClosing(work, person.personId), `/appointments/${last}/after/welfare`);
  }));

test('a worry that is noted after the misses asks as well; a second one asks nothing more', () =>
  inWork(asha, async (work) => {
    const person = await somebody(work);
    await misses(work, person, '2026-03-03');
    await misses(work, person, '2026-03-10');
    assert.deepEqual(await asked(work), []);

    await worries(work, person);
    await worries(work, person);

    assert.deepEqual(await asked(work), [{ misses: 2, flags: ['worry'], version: 1 }]);
  }));

test('a third miss raises the count, and there is still one question', () =>
  inWork(asha, async (work) => {
    const person = await somebody(work);
    await worries(work, person);
    for (const day of ['2026-03-03', '2026-03-10', '2026-03-17']) await misses(work, person, day);

    assert.deepEqual(await asked(work), [{ misses: 3, flags: ['worry'], version: 2 }]);
  }));

test('who was asked after since they last missed is not asked after again for a new worry', () =>
  inWork(asha, async (work) => {
    const person = await somebody(work);
    await worries(work, person);
    await misses(work, person, '2026-03-03');
    const id = await misses(work, person, '2026-03-10');
    const answer = { outcome: 'spoke', done: 'Rang her', doneBy: 'Asha', doneOn: dayOf(work.now) } as const;
    await answerWelfare(work, { once: newId(), id, seen: '1', ...answer });

    await worries(work, person);

    assert.equal((await asked(work)).length, 1);
    assert.equal(await welfareBeforeClosing(work, person.personId), null);
  }));

test('misses without a worry, and a worry with one miss, ask nothing', () =>
  inWork(asha, async (work) => {
    const person = await somebody(work);
    await misses(work, person, '2026-03-03');
    await worries(work, person);
    const other = await aSupportedPerson(work, { phone: '07700 900322' });
    await misses(work, other, '2026-03-04');
    await misses(work, other, '2026-03-11');

    assert.deepEqual(await asked(work), []);
  }));

test('out of reach there is no worry to ask after', () =>
  inWork(asha, async (work) => {
    const person = await somebody(work);
    await misses(work, person, '2026-03-03');
    await misses(work, person, '2026-03-10');
    await notesWorry(work, person);
    const [announced] = await taken(work);
    await asAnother(work, as(workerSouth, work.now), (theirs) =>
      doAskAfterWorried.run((_, body) => body(theirs), announced?.letter),
    );

    assert.deepEqual(await asked(work), []);
  }));
