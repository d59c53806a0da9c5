import assert from 'node:assert/strict';
import { test } from 'node:test';

import { namesOfUsers } from '#modules/identity';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import type { PersonId } from '../domain/person.ts';
import { hidden, visitor } from '../pages.examples.ts';
import type { Answer, Fields } from '../pages.examples.ts';
import { aPerson } from '../people.examples.ts';
import { personOf } from '../store/person-store.ts';
import { barrierRoutesWith } from './routes.tsx';
import { barrierLines, barriersOf } from './store/barrier-store.ts';

const routes = barrierRoutesWith({
  gate: personOf,
  workers: async (work) =>
    [...(await namesOfUsers(work, [workerAsha.id, workerBen.id]))].map(([id, name]) => ({ id, name })),
});

async function opened(work: Work) {
  await networksExist(work);
  const personId = await aPerson(work);
  const path = `/people/${personId}/barriers`;
  return { personId, path, asha: visitor(work, as(workerAsha), routes) };
}

function withOnce(page: Answer, fields: Fields = {}): Fields {
  return { once: hidden(page, 'once'), ...fields };
}

async function onlyLine(work: Work, personId: PersonId) {
  const [line] = await barrierLines(work, personId);
  assert.ok(line);
  return line;
}

test('one touch saves what needs nothing more, and it is not offered again', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, path, personId } = await opened(work);
    const page = await asha.get(path);
    const saved = await asha.post(`${path}/say/bus-pass`, withOnce(page, { from: '09:30' }));

    assert.deepEqual([saved.status, saved.to], [303, path]);
    assert.equal((await barriersOf(work, personId)).bus?.passFrom, '09:30');
    const again = await asha.follow(saved);
    assert.match(again.text, /What they said After the bus pass, 9\.30 am/);
    assert.doesNotMatch(again.html, /say\/bus-pass/);
  }));

test('the school run opens with its usual hours and is saved as both ways, with their words', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, path, personId } = await opened(work);
    const page = await asha.get(`${path}/say/school-run`);
    assert.match(page.html, /name="goFrom"[^>]*value="08:15"/);
    const hours = { goFrom: '8.20', goTo: '9', fetchFrom: '2.45pm', fetchTo: '15:45', words: 'Two schools' };
    await asha.post(`${path}/say/school-run`, withOnce(page, hours));

    const { cannot, schoolRun } = await barriersOf(work, personId);
    assert.equal(schoolRun, true);
    const fridays = cannot.filter(({ weekday }) => weekday === 5);
    assert.deepEqual(
      fridays.map(({ from, to, words }) => [from, to, words]),
      [
        ['08:20', '09:00', 'Two schools'],
        ['14:45', '15:45', 'Two schools'],
      ],
    );
  }));

const wrong: Readonly<Record<string, readonly [string, Fields, RegExp]>> = {
  'a time without day or hour': ['cannot', { why: 'other' }, /Choose a day, or write a time/],
  'a time that is none': ['can', { from: 'noonish' }, /From: write a time, for example 9.30 or 3pm/],
  'a time that ends before it begins': ['can', { from: '3pm', to: '2pm' }, /the later one last/],
  'a school run of no way': ['school-run', { goFrom: '' }, /Choose a day, or write a time/],
  'a worker who is not here': ['worker', { workerId: workerSouth.id }, /Choose somebody from the list/],
  'something else without words': ['other', { words: ' ' }, /Write what they said/],
  'a bus pass without an hour': ['bus-pass', { from: '', words: 'the pass' }, /from when the pass holds/],
};

for (const [what, [phrase, fields, says]] of Object.entries(wrong)) {
  test(`${what} is not saved, and says what to do`, () =>
    inWork(as(workerAsha), async (work) => {
      const { asha, path, personId } = await opened(work);
      const page = await asha.get(`${path}/say/${phrase}`);
      const answer = await asha.post(`${path}/say/${phrase}`, withOnce(page, fields));
      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
      assert.deepEqual(await barrierLines(work, personId), []);
    }));
}

test('a line is put right where it stands, and taken away in one touch', () =>
  inWork(as(workerAsha), async (work) => {
    const { asha, path, personId } = await opened(work);
    await asha.post(`${path}/say/worker`, { workerId: workerBen.id, words: 'the tall one' });
    const line = await onlyLine(work, personId);
    const page = await asha.get(`${path}/${line.id}`);
    assert.match(page.html, /the tall one/);
    const righted = { once: hidden(page, 'once'), version: hidden(page, 'version'), workerId: workerAsha.id };
    await asha.post(`${path}/${line.id}`, righted);
    assert.equal((await barriersOf(work, personId)).workerId, workerAsha.id);

    const { id } = await onlyLine(work, personId);
    const gone = await asha.post(`${path}/${id}/withdrawal`, { version: '1' });
    assert.match((await asha.follow(gone)).text, /No longer so .*Would like to see Asha Rowan/);
    assert.deepEqual(await barrierLines(work, personId), []);
  }));

test('out of reach, and for who may not, there is nothing to see or to change', () =>
  inWork(as(workerAsha), async (work) => {
    const { path } = await opened(work);
    for (const [who, status] of [
      [workerSouth, 404],
      [gpNia, 403],
    ] as const) {
      const other = visitor(work, as(who), routes);
      assert.equal((await other.get(path)).status, status);
      assert.equal((await other.post(`${path}/say/carer`, {})).status, status);
    }
    assert.equal((await visitor(work, as(workerAsha), routes).get(`${path}/say/nonsense`)).status, 404);
  }));

test('in Welsh the same lines are read', () =>
  inWork(as(workerAsha), async (work) => {
    const { path } = await opened(work);
    const cymraeg = visitor(work, as(workerAsha), routes, { locale: 'cy' });
    await cymraeg.post(`${path}/say/cannot`, { weekdays: ['1', '3'], to: '10', why: 'shift' });
    assert.match((await cymraeg.get(path)).text, /Ni allant: Llun, Mer, cyn 10 yb \(gwaith\)/);
  }));
