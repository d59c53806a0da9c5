import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import type { SchemesAsked } from './scheme-query.ts';
import { schemesAsked } from './schemes-asked.ts';
import { anyone, aScheme } from './schemes.examples.ts';
import { oldSchemesWork, proposedSchemesWork } from './work-list.ts';

const nothing: SchemesAsked = {
  near: '',
  words: '',
  mayRefer: null,
  linkWorkers: null,
  age: null,
  old: false,
  page: 1,
};
const how = { freshSince: '2025-09-01' as LocalDate, limit: 20 };

async function named(work: Work, asked: Partial<SchemesAsked>): Promise<readonly string[]> {
  const { schemes } = await schemesAsked(work, { ...nothing, ...asked }, how);
  return schemes.map(({ name }) => name);
}

test('a postcode finds the schemes whose sector, district or area it is in, and no others', () =>
  inWork(anyone, async (work) => {
    await aScheme(work, { name: 'Sector', postcodes: ['QB1 2'], places: [] });
    await aScheme(work, { name: 'District', postcodes: ['QB1'], places: [] });
    await aScheme(work, { name: 'Area', postcodes: ['QB'], places: [] });
    await aScheme(work, { name: 'Other sector', postcodes: ['QB1 3'], places: [] });
    await aScheme(work, { name: 'Longer district', postcodes: ['QB11'], places: [] });

    assert.deepEqual(await named(work, { near: 'qb12aa' }), ['Area', 'District', 'Sector']);
    assert.deepEqual(await named(work, { near: 'QB1' }), ['Area', 'District', 'Other sector', 'Sector']);
    assert.deepEqual(await named(work, { near: 'QC1 2AA' }), []);
  }));

test('a place or a surgery finds the schemes that name it, however it is typed', () =>
  inWork(anyone, async (work) => {
    await aScheme(work);

    assert.deepEqual(await named(work, { near: 'BRACKENFORD' }), ['Brackenford Social Prescribing']);
    assert.deepEqual(await named(work, { near: 'old bakery surgery' }), ['Brackenford Social Prescribing']);
    assert.deepEqual(await named(work, { near: 'Bracken%' }), []);
  }));

test('words are found by their beginning and in another form, all of them', () =>
  inWork(anyone, async (work) => {
    await aScheme(work, { summary: 'For carers who walk.' });

    for (const words of ['carer', 'walking', 'bracken', 'care walk', 'prescri'])
      assert.equal((await named(work, { words })).length, 1, words);
    for (const words of ['chess', 'carer chess', '&|!:*', "'"])
      assert.deepEqual(await named(work, { words }), []);
  }));

test('who may refer, the kind of link worker and the age leave out what does not fit', () =>
  inWork(anyone, async (work) => {
    await aScheme(work, { name: 'Young', minimumAge: 11, maximumAge: 25, whoMayRefer: ['school'] });
    await aScheme(work, { name: 'Adults', minimumAge: 18, whoMayRefer: ['self'], linkWorkers: 'both' });
    await aScheme(work, { name: 'Anybody', minimumAge: null, whoMayRefer: [], linkWorkers: 'clinical' });

    assert.deepEqual(await named(work, { mayRefer: 'school' }), ['Young']);
    assert.deepEqual(await named(work, { linkWorkers: 'clinical' }), ['Adults', 'Anybody']);
    assert.deepEqual(await named(work, { linkWorkers: 'non-clinical' }), ['Adults', 'Young']);
    assert.deepEqual(await named(work, { age: 17 }), ['Anybody', 'Young']);
    assert.deepEqual(await named(work, { age: 25 }), ['Adults', 'Anybody', 'Young']);
  }));

test('it counts all of them, those that say their wait and those checked lately, and pages by name', () =>
  inWork(anyone, async (work) => {
    for (const name of ['C', 'a', 'B', 'd', 'E']) await aScheme(work, { name });
    await aScheme(work, { name: 'Silent', statedWait: null, checkedOn: '2024-01-01' });

    const second = await schemesAsked(work, { ...nothing, page: 2 }, { ...how, limit: 4 });

    assert.deepEqual(
      { ...second, schemes: second.schemes.map(({ name }) => name) },
      { schemes: ['E', 'Silent'], total: 6, withWait: 5, fresh: 5, page: 2, pages: 2, readAs: null },
    );
    const beyond = await schemesAsked(work, { ...nothing, page: 99 }, { ...how, limit: 4 });
    assert.deepEqual(beyond, second);
  }));

test('those that nobody has checked for half a year are found by editors, who are told how many there are', () =>
  inWork(anyone, async (work) => {
    await aScheme(work, { name: 'Old', checkedOn: '2025-08-31' });
    await aScheme(work, { name: 'Fresh', checkedOn: '2025-09-01' });

    assert.deepEqual(await named(work, { old: true }), ['Old']);
    assert.equal(await oldSchemesWork.count(work), 1);
    assert.equal(await proposedSchemesWork.count(work), 0);
  }));
