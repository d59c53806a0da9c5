import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { plainly } from '#ui/theirs.tsx';

import { faultsBy, officialSchemas } from '../open-referral/official-schemas.examples.ts';
import { servicesTold } from '../open-referral/reading/service-records.ts';
import { alsoView } from '../pages/also-view.ts';
import { serviceOf } from '../search/service-reads.ts';
import { edit, editor, readFeedOf, remarksOn, serviceId } from './keep-edits.examples.ts';
import type { JsonObject } from './open-referral/fields.ts';

/** What sources say of a service beside all that Kith asks for itself. */
const said: JsonObject = {
  required_documents: [
    { id: 'd1', document: 'Proof of address', uri: 'https://example.org/proof' },
    { id: 'd2', document: 'A photo' },
  ],
  capacities: [
    {
      id: 'k1',
      unit: { id: 'u1', name: 'places' },
      available: 3,
      maximum: 12,
      updated: '2026-02-27T10:00:00Z',
    },
    { id: 'k2', unit: { id: 'u2', name: 'Beds' }, available: 1, updated: '2025-02-27T10:00:00Z' },
  ],
  program: { id: 'g1', name: 'Warm Northvale', description: 'Warm rooms all winter.' },
  additional_urls: [{ id: 'w1', label: 'Menu', url: 'example.org/menu' }],
  schedules: [
    { id: 'h1', freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00', exdate: ['2026-12-29'] },
  ],
  attributes: [
    {
      id: 't1',
      taxonomy_term: {
        id: 'x1',
        name: 'Company',
        taxonomy: 'Needs',
        term_uri: 'https://example.org/company',
      },
    },
  ],
};

async function told(work: Work, key: string): Promise<JsonObject> {
  const found = (await servicesTold(work, [serviceId(key)], 'full')).get(serviceId(key));
  assert.ok(found);
  return found;
}

suite('what a source says beside all that Kith asks for itself', () => {
  test('is kept and nothing of it is doubted', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: said });
      assert.deepEqual(
        (await remarksOn(work, 's1')).filter((remark) => !remark.startsWith('mended:')),
        [],
      );
      const { also } = await serviceOf(work, serviceId('s1'));
      assert.deepEqual(
        also?.documents?.map(({ document }) => document),
        ['Proof of address', 'A photo'],
      );
      assert.deepEqual(
        [also?.program?.name, also?.urls?.[0]?.url],
        ['Warm Northvale', 'http://example.org/menu'],
      );
    }));

  test('is told again in the shape of HSDS 3.1', officialSchemas, () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: said });

      const service = await told(work, 's1');

      assert.deepEqual(faultsBy('hsds/service', service), []);
      const list = (name: string) => service[name] as JsonObject[];
      assert.equal(list('required_documents').length, 2);
      assert.deepEqual(
        list('capacities').map(({ available, updated }) => [available, updated]),
        [
          [3, '2026-02-27T00:00:00Z'],
          [1, '2025-02-27T00:00:00Z'],
        ],
      );
      assert.equal((service['program'] as JsonObject)['name'], 'Warm Northvale');
      assert.equal(list('additional_urls')[0]?.['url'], 'http://example.org/menu');
      assert.deepEqual(
        [list('schedules')[0]?.['exdate'], list('schedules')[0]?.['notes']],
        [['2026-12-29'], 'Not on 2026-12-29.'],
      );
      const term = list('attributes')[0]?.['taxonomy_term'] as JsonObject;
      assert.equal(term['term_uri'], 'https://example.org/company');
    }),
  );

  test('read again from what is told, it says the same', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: said });
      const { id: _, ...again } = await told(work, 's1');

      await readFeedOf(work, { s2: again });

      const [one, two] = [await serviceOf(work, serviceId('s1')), await serviceOf(work, serviceId('s2'))];
      const plain = (value: unknown) => JSON.stringify(value).replaceAll(/"id":"[^"]*"/g, '');
      assert.equal(plain(two.also), plain(one.also));
      assert.equal(plain(two.schedules), plain(one.schedules));
    }));

  test('stays when an editor changes something else', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: said });
      await edit(work, 's1', { description: 'Ours.' });
      const { also, schedules } = await serviceOf(work, serviceId('s1'));
      assert.equal(also?.documents?.length, 2);
      assert.deepEqual(schedules[0]?.except, ['2026-12-29']);
    }));

  test('is shown as far as it helps: what to bring, places left lately, what it is part of', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: said });
      const { also } = await serviceOf(work, serviceId('s1'));
      const view = alsoView(also, '2026-03-02');
      assert.deepEqual(view.bring, [
        { text: 'Proof of address', href: 'https://example.org/proof' },
        { text: 'A photo', href: null },
      ]);
      assert.deepEqual(view.lines.map(plainly), [
        '3 places left on Fri 27 February.',
        'Part of Warm Northvale.',
      ]);
      assert.deepEqual(view.addresses, [{ label: 'Menu', href: 'http://example.org/menu' }]);
      assert.deepEqual(alsoView(null, '2026-03-02'), { bring: [], lines: [], addresses: [] });
    }));
});
