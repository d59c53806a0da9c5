import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { aService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { edit, editor, readFeedOf, serviceId } from './keep-edits.examples.ts';
import type { SaidField } from './provenance.ts';
import { sourcesView } from './sources.view.ts';

async function from(work: Work, id: ServiceId, field: SaidField) {
  const { fields } = await sourcesView(work, id);
  const found = fields.find((one) => one.field === field);
  return found ? [found.from, found.since] : null;
}

suite('where each field of a listing is from', () => {
  test('from its source, with the day since when it says so', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: { alert: 'Snow' } });
      const later = { ...work, now: new Date('2026-03-05T09:00:00Z') };
      await readFeedOf(later, { s1: { alert: 'Ice' } });

      assert.deepEqual(await from(work, serviceId('s1'), 'name'), ['source', '2026-03-02']);
      assert.deepEqual(await from(work, serviceId('s1'), 'alert'), ['source', '2026-03-05']);
      assert.equal(await from(work, serviceId('s1'), 'waitTime'), null);
    }));

  test('written here, or changed here', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: {} });
      await edit(work, 's1', { description: 'Ours.', waitTime: 'Two weeks' });

      assert.deepEqual(await from(work, serviceId('s1'), 'description'), ['changed-here', null]);
      assert.deepEqual(await from(work, serviceId('s1'), 'waitTime'), ['here', null]);
    }));

  test('with what was remarked on its records, and where its source is', () =>
    inWork(editor, async (work) => {
      await readFeedOf(work, { s1: { email: 'none' } });
      const { source, records } = await sourcesView(work, serviceId('s1'));
      assert.deepEqual([source?.name, source?.sourceId], ['northvale', 's1']);
      assert.deepEqual(
        records.map(({ name }) => name),
        ['services s1'],
      );
      assert.ok(records[0]?.remarks.some(({ field }) => field === 'Email'));
    }));

  test('a listing that was added here is from nowhere else', () =>
    inWork(editor, async (work) => {
      const view = await sourcesView(work, await aService(work, { name: 'Kettle' }));
      assert.equal(view.source, null);
      assert.ok(view.fields.every((field) => field.from === 'here'));
    }));

  test('is for editors of the directory, and of listings that there are', () =>
    inWork({ permissions: ['directory.own', 'directory.search'] }, async (work) => {
      await assert.rejects(sourcesView(work, newId<ServiceId>()), {
        name: 'Refusal',
        code: 'directory.edit',
      });
      await inWork(editor, async (as) => {
        await assert.rejects(sourcesView(as, newId<ServiceId>()), { kind: 'not-found' });
      });
    }));
});
