import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { OpenJobWork } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';

import { audited } from '../../directory.examples.ts';
import { searchServices } from '../../search/search-services.ts';
import { aSheet } from '../sheet/sheet.examples.ts';
import { uploadWith } from '../store/upload-store.ts';
import type { UploadId } from '../store/tables.ts';
import { feedsView } from '../feeds.view.ts';
import { uploadView } from '../upload.view.ts';
import { keepUpload } from './keep-upload.ts';
import { mapUpload } from './map-upload.ts';
import { readUpload } from '../read-upload.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

const sheet = aSheet({
  columns: ['Group', 'Run by', 'Postcode', 'Colour'],
  rows: [
    ['Quilt and Chatter', 'Northvale Neighbours', 'NV1 2AB', 'red'],
    ['', 'Nobody', '', ''],
  ],
});

function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

function kept(work: Work): Promise<UploadId> {
  return keepUpload(work, { once: newId(), name: 'Northvale list', sheet, hash: 'x' });
}

function mapped(
  work: Work,
  uploadId: UploadId,
  fields = ['name', 'organization', 'postal_code', ''] as const,
) {
  return mapUpload(work, { once: newId(), uploadId, fields, reads: true });
}

test('a spreadsheet is kept with a guess at its columns, and shows what would come of it', () =>
  inWork(editor, async (work) => {
    const view = await uploadView(work, await kept(work));
    assert.deepEqual(
      view.columns.map(({ field }) => field),
      ['name', 'organization', 'postal_code', ''],
    );
    assert.deepEqual(
      view.preview.map(({ title }) => title),
      ['Quilt and Chatter', null],
    );
    assert.deepEqual(await audited(work), ['directory.upload-kept']);
  }));

test('once its columns are said it is read, and reading it again changes nothing', () =>
  inWork(editor, async (work) => {
    const id = await kept(work);
    await mapped(work, id);
    assert.equal((await uploadWith(work, id))?.state, 'reading');
    await readUpload(within(work), id);

    const read = await uploadWith(work, id);
    assert.deepEqual([read?.state, read?.outcome['added']], ['read', 1]);
    assert.equal((await searchServices(work, { words: 'quilt chatter' })).withEvery, 1);
    const again = await kept(work);
    await mapped(work, again);
    await readUpload(within(work), again);
    assert.deepEqual((await uploadWith(work, again))?.outcome['unchanged'], 1);
  }));

test('what was sent in is found again beside the feeds, with what came of it, the newest first', () =>
  inWork(editor, async (work) => {
    const read = await kept(work);
    await mapped(work, read);
    await readUpload(within(work), read);
    const waiting = await kept(work);

    const { uploads } = await feedsView(work);
    assert.deepEqual(
      uploads.map(({ href, name, rows, state }) => [href.split('/').at(-1), name, rows, state]),
      [
        [waiting, 'Northvale list', 2, 'waiting'],
        [read, 'Northvale list', 2, 'read'],
      ],
    );
    assert.deepEqual(
      uploads.map(({ outcome }) => outcome),
      [null, '2 services: 1 new, 0 changed, 0 as they were, 1 left out'],
    );
  }));

test('a spreadsheet without a name in it is not read, and one that is being read is not changed', () =>
  inWork(editor, async (work) => {
    const id = await kept(work);
    const nameless = {
      once: newId<string>(),
      uploadId: id,
      fields: ['', 'organization'] as const,
      reads: true,
    };
    await assert.rejects(mapUpload(work, nameless), { code: 'directory.import-no-name-column' });
    await mapped(work, id);
    await assert.rejects(mapped(work, id), { code: 'directory.upload-being-read' });
  }));

test('what is not there is not read, and whoever may not edit the directory sends nothing in', () =>
  inWork(editor, async (work) => {
    await assert.rejects(mapped(work, newId()), { code: 'directory.no-such-upload' });
    await readUpload(within(work), newId());
    const id = await kept(work);
    await asAnother(work, { permissions: ['directory.search'] }, async (other) => {
      await assert.rejects(kept(other), { code: 'directory.edit' });
      await assert.rejects(mapped(other, id), { code: 'directory.edit' });
      await assert.rejects(readUpload(within(other), id), { code: 'directory.edit' });
    });
  }));

test('of a long spreadsheet every row is read, and only some are held to be shown', () =>
  inWork(editor, async (work) => {
    const rows = Array.from({ length: 1203 }, (_, row) => [`Group ${row}`, '', '', '']);
    const long = aSheet({ columns: ['Group', 'Run by', 'Postcode', 'Colour'], rows });
    const id = await keepUpload(work, { once: newId(), name: 'Long', sheet: long, hash: 'y' });
    assert.equal((await uploadView(work, id)).rows, 1203);
    assert.equal((await uploadWith(work, id))?.rows.length, 20);
    await mapped(work, id);
    await readUpload(within(work), id);
    assert.equal((await uploadWith(work, id))?.outcome['added'], 1203);
  }));
