import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';

import type { NewService } from '../adding/new-service.ts';
import { audited, fullService } from '../directory.examples.ts';
import { searchServices } from '../search/search-services.ts';
import { serviceOf } from '../search/service-reads.ts';
import { addServices } from './add-services.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

test('a service is added with everything that was said of it, and it is noted', () =>
  inWork(editor, async (work) => {
    const [id] = await addServices(work, [fullService]);

    assert.ok(id);
    const service = await serviceOf(work, id);
    assert.equal(service.organisation, 'Northvale Neighbours');
    assert.equal(service.minimumAge, 18);
    assert.deepEqual(
      service.costs.map(({ amount, option, currency }) => [amount, option, currency]),
      [
        [0, null, 'GBP'],
        [3, 'lunch, if you would like it', 'GBP'],
      ],
    );
    assert.deepEqual(service.schedules.map(({ freq, byDay }) => [freq, byDay]).toReversed(), [
      ['MONTHLY', ['1SA']],
      ['WEEKLY', ['TU', 'TH']],
    ]);
    assert.deepEqual(service.places[0]?.addressLines, ['12 Mill Street']);
    assert.deepEqual(service.places[0]?.position, { latitude: 52.1, longitude: -3.2 });
    assert.deepEqual(
      service.accessibility.map(({ description }) => description),
      ['Hearing loop', 'Step-free entrance'],
    );
    assert.deepEqual(
      service.languages.map(({ name }) => name),
      ['English', 'Welsh'],
    );
    assert.deepEqual(
      service.areas.map(({ name }) => name),
      ['Northvale'],
    );
    assert.deepEqual(service.terms, ['Befriending', 'Warm spaces']);
    assert.deepEqual(service.assured, { on: '2026-02-24', by: 'Northvale Neighbours' });
    assert.deepEqual(await audited(work), ['directory.services-added']);
  }));

test('only a name has to be said', () =>
  inWork(editor, async (work) => {
    const [id] = await addServices(work, [{ name: 'Chess in the park' }]);

    assert.ok(id);
    const { name, organisation, phones, places, schedules, status } = await serviceOf(work, id);
    assert.deepEqual(
      { name, organisation, phones, places, schedules, status },
      {
        name: 'Chess in the park',
        organisation: null,
        phones: [],
        places: [],
        schedules: [],
        status: 'active',
      },
    );
  }));

test('many are added in few statements, in order, and share the organisations and terms they name', () =>
  inWork(editor, async (work) => {
    const many: NewService[] = Array.from({ length: 1203 }, (_, index) => ({
      name: `Group ${index}`,
      organisation: index % 2 ? 'Blue Door' : 'blue door',
      terms: ['Walking'],
    }));

    const ids = await addServices(work, many);

    assert.equal(new Set(ids).size, 1203);
    const last = ids[1202];
    assert.ok(last);
    assert.equal((await serviceOf(work, last)).name, 'Group 1202');
    const { rows } = await sql<{ organisations: number; terms: number }>`
      select (select count(*) from directory.organization) as organisations,
        (select count(*) from directory.taxonomy_term) as terms`.execute(work.trx);
    assert.deepEqual(rows, [{ organisations: 1, terms: 1 }]);
  }));

test('a service is found as soon as it is added; one that is not active is not', () =>
  inWork(editor, async (work) => {
    await addServices(work, [
      { name: 'Chess in the park' },
      { name: 'Chess at the library', status: 'temporarily closed' },
    ]);

    const { services } = await searchServices(work, { words: 'chess' });

    assert.deepEqual(
      services.map(({ name }) => name),
      ['Chess in the park'],
    );
  }));

test('a service that cannot be right is not added, and neither are the others', () =>
  inWork(editor, async (work) => {
    await sql`savepoint before`.execute(work.trx);
    await assert.rejects(
      addServices(work, [{ name: 'Good' }, { name: 'Bad', minimumAge: 18, maximumAge: 5 }]),
      /service_ages_are_in_order/,
    );
    await sql`rollback to before`.execute(work.trx);

    assert.deepEqual((await searchServices(work, { words: 'good' })).services, []);
  }));

test('somebody who may not edit the directory adds nothing', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    await assert.rejects(addServices(work, [{ name: 'Chess' }]), { name: 'Refusal', code: 'directory.edit' });
  }));
