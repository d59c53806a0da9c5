import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import type { PersonId } from '../domain/person.ts';
import { aPerson } from '../people.examples.ts';
import { hasSaid } from './barriers.examples.ts';
import { changeBarrier } from './commands/change-barrier.ts';
import { sayBarriers } from './commands/say-barriers.ts';
import type { BarrierSaid } from './domain/barrier.ts';
import { isContradicted } from './domain/barriers.ts';
import { withdrawnBarriers } from './store/barrier-changes.ts';
import { barrierLines, barriersOf, barriersOfMany } from './store/barrier-store.ts';

const busPass = (from: string): BarrierSaid => ({ kind: 'bus-pass', from: from as LocalTime });
const schoolRun: BarrierSaid = {
  kind: 'cannot',
  why: 'school-run',
  weekdays: [1, 2, 3, 4, 5],
  from: '08:15' as LocalTime,
  to: '09:15' as LocalTime,
};

async function olive(work: Work): Promise<PersonId> {
  await networksExist(work);
  return aPerson(work);
}

async function actionsOn(work: Work, personId: PersonId): Promise<readonly string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit.entry where person_id = ${personId} order by id`.execute(work.trx);
  return rows.map(({ action }) => action);
}

test('what somebody says is kept with their words, and gathered with what their details tell', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, {
      adjustments: ['quiet-room'],
      needsInterpreter: true,
      language: 'bn',
    });

    await sayBarriers(work, { once: newId(), personId, said: [schoolRun], words: 'Two schools, one bus' });
    await hasSaid(work, personId, busPass('09:30'), { kind: 'prefers-phone' });

    const barriers = await barriersOf(work, personId);
    assert.equal(barriers.cannot.length, 5);
    assert.deepEqual(barriers.cannot[0], {
      weekday: 1,
      from: '08:15',
      to: '09:15',
      why: 'school-run',
      words: 'Two schools, one bus',
    });
    assert.deepEqual(barriers.bus, { passFrom: '09:30', costMatters: false });
    const { schoolRun: run, quietWaiting, interpreter, language, prefersPhone, stepFree, length } = barriers;
    assert.deepEqual(
      { run, quietWaiting, interpreter, language, prefersPhone, stepFree, length },
      {
        run: true,
        quietWaiting: true,
        interpreter: true,
        language: 'bn',
        prefersPhone: true,
        stepFree: false,
        length: null,
      },
    );
    assert.deepEqual(await actionsOn(work, personId), Array(3).fill('people.barrier-said'));
  }));

test('the barriers of several people are those of each, and nobody out of reach is among them', () =>
  inWork(as(workerAsha), async (work) => {
    const [one, other] = [await olive(work), await aPerson(work)];
    await hasSaid(work, one, { kind: 'step-free' });
    await hasSaid(work, other, { kind: 'length', length: 'long' });

    const many = await barriersOfMany(work, [one, other]);
    assert.deepEqual([many.get(one)?.stepFree, many.get(other)?.stepFree], [true, false]);
    assert.deepEqual([many.get(one)?.length, many.get(other)?.length], [null, 'long']);
    await asAnother(work, as(workerSouth), async (theirs) => {
      assert.equal((await barriersOfMany(theirs, [one, other])).size, 0);
      await assert.rejects(barriersOf(theirs, one), { kind: 'not-found', code: 'people.not-found' });
    });
  }));

test('what can be said once takes the place of what was said before, which stays readable', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    await hasSaid(work, personId, busPass('09:30'));
    await hasSaid(work, personId, busPass('09:00'));

    assert.deepEqual((await barriersOf(work, personId)).bus?.passFrom, '09:00');
    const before = await withdrawnBarriers(work, personId);
    assert.deepEqual(
      before.map((line) => line.kind === 'bus-pass' && line.from),
      ['09:30'],
    );
  }));

test('it is noticed when every time that suits is one they cannot', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    const can = {
      kind: 'can',
      weekdays: [1, 2],
      from: '08:30' as LocalTime,
      to: '09:00' as LocalTime,
    } as const;
    await hasSaid(work, personId, can);
    assert.equal(isContradicted(await barriersOf(work, personId)), false);
    await hasSaid(work, personId, schoolRun);
    assert.equal(isContradicted(await barriersOf(work, personId)), true);
    await hasSaid(work, personId, { ...can, to: '09:30' as LocalTime });
    assert.equal(isContradicted(await barriersOf(work, personId)), false);
  }));

test('the same telling sent twice is one telling', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    const telling = { once: newId<string>(), personId, said: [schoolRun], words: null };
    await sayBarriers(work, telling);
    await sayBarriers(work, telling);
    assert.equal((await barrierLines(work, personId)).length, 1);
  }));

test('a line is put right by another, and taken away without being lost', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    await hasSaid(work, personId, schoolRun);
    const [line] = await barrierLines(work, personId);
    assert.ok(line);
    const of = { personId, barrierId: line.id, words: 'Grandad fetches', seen: '1' };
    await changeBarrier(work, { once: newId(), ...of, said: { ...schoolRun, to: '09:00' as LocalTime } });

    const [righted] = await barrierLines(work, personId);
    assert.ok(righted?.kind === 'cannot');
    assert.deepEqual([righted.to, righted.words], ['09:00', 'Grandad fetches']);
    const gone = { personId, barrierId: righted.id, words: null, seen: '1', said: null };
    await changeBarrier(work, { once: newId(), ...gone });
    assert.deepEqual(await barrierLines(work, personId), []);
    assert.equal((await withdrawnBarriers(work, personId)).length, 2);
    const trail = ['people.barrier-said', 'people.barrier-changed', 'people.barrier-withdrawn'];
    assert.deepEqual(await actionsOn(work, personId), trail);
  }));

test('a line that somebody else has put right meanwhile is not changed from an older page', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    await hasSaid(work, personId, { kind: 'carer' });
    const [line] = await barrierLines(work, personId);
    assert.ok(line);
    const of = { personId, barrierId: line.id, said: null, words: null, seen: '1' };
    await changeBarrier(work, { once: newId(), ...of });
    const again = changeBarrier(work, { once: newId(), ...of });
    await assert.rejects(again, { kind: 'conflict', code: 'platform.changed-since' });
  }));

test('a line of another person, or out of reach, does not exist', () =>
  inWork(as(workerAsha), async (work) => {
    const [one, other] = [await olive(work), await aPerson(work)];
    await hasSaid(work, one, { kind: 'carer' });
    const [line] = await barrierLines(work, one);
    assert.ok(line);
    const of = { barrierId: line.id, said: null, words: null, seen: '1' };
    const asOther = changeBarrier(work, { once: newId(), personId: other, ...of });
    await assert.rejects(asOther, { kind: 'not-found', code: 'people.no-such-barrier' });
    await asAnother(work, as(workerSouth), async (theirs) => {
      const missing = { kind: 'not-found', code: 'people.not-found' };
      await assert.rejects(changeBarrier(theirs, { once: newId(), personId: one, ...of }), missing);
      await assert.rejects(hasSaid(theirs, one, { kind: 'carer' }), missing);
    });
  }));

test('who may not amend people is refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    const nobody = newId<PersonId>();
    const refused = { kind: 'not-allowed', code: 'people.amend' };
    await assert.rejects(hasSaid(work, nobody, { kind: 'carer' }), refused);
    const change = { personId: nobody, barrierId: newId<never>(), said: null, words: null, seen: '1' };
    await assert.rejects(changeBarrier(work, { once: newId(), ...change }), refused);
  }));

const impossible = {
  'a time that ends before it begins': `'can', '{1}', '10:00', '09:00', null, null, null, null`,
  'a weekday that is none': `'can', '{8}', '09:00', '10:00', null, null, null, null`,
  'a time that nobody can, without a reason': `'cannot', '{1}', '09:00', '10:00', null, null, null, null`,
  'a bus pass without an hour': `'bus-pass', null, null, null, null, null, null, null`,
  'a wish for a worker who is not named': `'worker', null, null, null, null, null, null, null`,
  'a length nobody offers': `'length', null, null, null, null, null, 'endless', null`,
  'something else without words': `'other', null, null, null, null, null, null, null`,
};

for (const [what, values] of Object.entries(impossible)) {
  test(`the database refuses ${what}`, () =>
    inWork(as(workerAsha), async (work) => {
      const personId = await olive(work);
      const writing = arrange(work, (owner) =>
        sql`insert into people.barrier (network_id, id, person_id, kind, weekdays, from_time, to_time, why,
            worker_id, length, words, said_at, changed_by, changed_at)
          select network_id, ${newId<string>()}, id, ${sql.raw(values)}, ${work.now}, ${workerAsha.id}, ${work.now}
          from people.person where id = ${personId}`.execute(owner.trx),
      );
      await assert.rejects(writing, /violates check constraint "barrier_/);
    }));
}

test('the database does not let what was said be rewritten', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    await hasSaid(work, personId, busPass('09:30'));
    const rewriting =
      sql`update people.barrier set from_time = '08:00' where person_id = ${personId}`.execute(work.trx);
    await assert.rejects(rewriting, /permission denied/);
  }));

test('the same, said to two people, is one line', () =>
  inWork(as(workerAsha), async (work) => {
    const personId = await olive(work);
    await hasSaid(work, personId, { kind: 'quiet-waiting' });
    await asAnother(work, as(workerBen), (ben) => hasSaid(ben, personId, { kind: 'quiet-waiting' }));
    assert.equal((await barrierLines(work, personId)).length, 1);
  }));
