import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpMillLane,
  gpNia,
  networksExist,
  north,
  south,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import { aPerson, details, testNhsNumber } from '../people.examples.ts';
import { isNumberTaken, knownTo, possibleDuplicates } from './likeness-store.ts';
import { namesOf, peopleOf, personOf } from './person-store.ts';
import { searchPeople } from './search-store.ts';

const notFound = { kind: 'not-found', code: 'people.not-found' };

test('a person of another network does not exist', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await aPerson(work, { networkId: south });

    await assert.rejects(personOf(work, id), notFound);
    assert.equal((await namesOf(work, [id])).size, 0);
    assert.equal((await peopleOf(work, [id])).size, 0);
  }));

test('practice staff see the people of their own practice only', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const id = await aPerson(work, { practiceId: elmStreet });

    assert.equal((await personOf(work, id)).givenName, 'Olive');
    await asAnother(work, as(gpMillLane), async (other) => {
      await assert.rejects(personOf(other, id), notFound);
    });
  }));

test('a person is called what they like to be called', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await aPerson(work, { givenName: 'Oluwaseun', familyName: 'O’Hara', knownAs: 'Seun' });

    assert.deepEqual((await namesOf(work, [id])).get(id), { known: 'Seun', full: 'Oluwaseun O’Hara' });
  }));

for (const sought of ['olive', 'MAR ol', 'marsh', '27/3/1951', 'marsh 27.03.1951']) {
  test(`"${sought}" finds Olive Marsh, born 27 March 1951`, () =>
    inWork(as(workerAsha), async (work) => {
      await networksExist(work);
      const id = await aPerson(work);
      await aPerson(work, { givenName: 'Tom', familyName: 'Fell', bornOn: '1980-01-01' as LocalDate });

      const { people } = await searchPeople(work, sought);
      assert.deepEqual(
        people.map((person) => person.id),
        [id],
      );
    }));
}

test('an NHS number finds whose it is', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(1);
    const id = await aPerson(work, { nhsNumber });

    const { people } = await searchPeople(work, `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3)}`);
    assert.deepEqual(
      people.map((person) => person.id),
      [id],
    );
  }));

for (const odd of [
  '',
  '  ',
  '%',
  "'; drop table people.person; --",
  '<script>',
  "a' | !b & (",
  '../../etc',
  '\u202Eevil',
  '😀',
]) {
  test(`searching for ${JSON.stringify(odd)} finds nobody and breaks nothing`, () =>
    inWork(as(workerAsha), async (work) => {
      await networksExist(work);
      await aPerson(work);

      assert.deepEqual((await searchPeople(work, odd)).people, []);
    }));
}

test('searching finds nobody of another network, and nobody at all for practice staff', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    await aPerson(work);

    assert.deepEqual((await searchPeople(work, 'olive')).people, []);
    await asAnother(work, as(gpNia), async (gp) => {
      await assert.rejects(searchPeople(gp, 'olive'), { kind: 'not-allowed' });
    });
  }));

test('a search is paged in one order, with nobody left out or shown twice', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const ids = [];
    for (let n = 0; n < 27; n += 1)
      ids.push(await aPerson(work, { familyName: n % 2 ? 'Marsh' : 'Marshall' }));

    const first = await searchPeople(work, 'marsh');
    const second = await searchPeople(work, 'marsh', first.next ?? undefined);
    const seen = [...first.people, ...second.people].map(({ id }) => id);
    assert.equal(first.people.length, 25);
    assert.equal(second.next, null);
    assert.deepEqual([...seen].sort(), [...ids].sort());
  }));

test('who may be the same person is offered, likeliest first, and never somebody out of reach', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(2);
    const byName = await aPerson(work, { practiceId: elmStreet, givenName: 'Oliv' });
    const byNumber = await aPerson(work, {
      practiceId: elmStreet,
      nhsNumber,
      givenName: 'X',
      familyName: 'Y',
    });
    await aPerson(work, { practiceId: null });
    await aPerson(work, { practiceId: elmStreet, givenName: 'Tom', familyName: 'Fell' });

    const offered = await possibleDuplicates(work, details({ nhsNumber }));
    assert.deepEqual(
      offered.map(({ person, likeness }) => [person.id, likeness]),
      [
        [byNumber, 'nhs-number'],
        [byName, 'birth-and-name'],
      ],
    );
  }));

test('a person is not offered as a duplicate of themselves', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const id = await aPerson(work);

    assert.deepEqual(await possibleDuplicates(work, details(), id), []);
  }));

test('the network knows somebody whom the referring practice cannot see', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const id = await aPerson(work, { practiceId: elmStreet });

    const known = await knownTo(work, north, details());
    assert.equal(known.same?.id, id);
  }));

test('another network is not asked, nor is one that the actor does not reach', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    await aPerson(work, { networkId: south });

    assert.deepEqual(await knownTo(work, south, details()), { same: null, maybe: false, numberTaken: false });
  }));

test('a number that is somebody else’s is noticed, and it is not them', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const nhsNumber = testNhsNumber(3);
    const id = await aPerson(work, { nhsNumber, bornOn: '1980-01-01' as LocalDate });

    const known = await knownTo(work, north, details({ nhsNumber }));
    assert.deepEqual(known, { same: null, maybe: true, numberTaken: true });
    assert.equal(await isNumberTaken(work, nhsNumber, id), false);
  }));
