import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OpenJobWork } from '#platform/jobs.ts';
import { inWork } from '#tests/support/database.ts';

import { knownOf } from '../commands/import-batches.ts';
import { importRecords, importRuns } from '../index.ts';
import { serviceOf } from '../search/service-reads.ts';
import { hsdsFolder, smallDirectory } from './hsds/hsds-folder.examples.ts';
import { apart, editor, imported, remarksOn, serviceId, source, within } from './import-hsds.examples.ts';
import { importHsds } from './import-hsds.ts';
import { usualLimits } from './limits.ts';

test('progress is told after each batch is saved, and the run keeps how far it came', () =>
  inWork(editor, async (work) => {
    const told: string[] = [];
    const folder = hsdsFolder(smallDirectory());

    await importHsds(within(work), {
      folder,
      source,
      batchSize: 1,
      onProgress: ({ done, total }) => told.push(`${done}/${total}`),
    });

    assert.deepEqual(told, ['0/2', '1/2', '2/2']);
    const [run] = await importRuns(work, source);
    assert.deepEqual(
      [run?.state, run?.servicesDone, run?.servicesTotal, run?.report?.services.added],
      ['finished', 2, 2, 2],
    );
  }));

test('a folder without services, or with more than is allowed, is refused and leaves nothing', () =>
  inWork(editor, async (work) => {
    await assert.rejects(imported(work, { phones: [] }), {
      name: 'Refusal',
      code: 'directory.import-no-services',
    });
    const folder = hsdsFolder(smallDirectory());
    const limits = { ...usualLimits, fileRows: 1 };
    await assert.rejects(importHsds(within(work), { folder, source, limits }), {
      name: 'Refusal',
      code: 'directory.import-too-many-rows',
    });

    assert.deepEqual(await importRuns(work, source), []);
  }));

test('somebody who may not edit the directory is refused before anything is read', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    await assert.rejects(importHsds(within(work), { folder: '/nowhere', source }), {
      name: 'Refusal',
      code: 'directory.edit',
    });
    await assert.rejects(knownOf(work, source), { name: 'Refusal', code: 'directory.edit' });
    await assert.rejects(importRuns(work), { name: 'Refusal', code: 'directory.edit' });
    await assert.rejects(importRecords(work, { source }), { name: 'Refusal', code: 'directory.edit' });
  }));

test('one record that the database will not have does not keep the others out', async () => {
  const open = await apart();
  const endless = Array.from({ length: 80 }, (_, row) => ({
    id: `e${row}`,
    service_id: '2',
    eligibility: manyWords(row),
  }));
  const folder = hsdsFolder({ ...smallDirectory(), eligibility: endless });

  const report = await importHsds(open, { folder, source });

  assert.deepEqual(report.services, { read: 2, added: 1, changed: 0, unchanged: 0 });
  await open(async (work) => {
    assert.equal((await serviceOf(work, serviceId('1'))).name, 'Tuesday Kettle');
    assert.deepEqual(await remarksOn(work, 'services', '2'), ['left-out', 'left-out:id:could-not-be-saved']);
  });
});

test('an import that another one of its source has overtaken stops, and leaves that one alone', async () => {
  const open = await apart();
  const folder = hsdsFolder(smallDirectory());
  let second: Promise<unknown> | undefined;
  const overtake: OpenJobWork = async (body) => {
    const answer = await open(body);
    // The first import has begun its run: now the second reads everything.
    if (typeof answer === 'string') await (second ??= importHsds(open, { folder, source }));
    return answer;
  };

  await assert.rejects(importHsds(overtake, { folder, source }), {
    name: 'Refusal',
    code: 'directory.import-superseded',
  });

  await open(async (work) => {
    assert.deepEqual((await importRuns(work, source)).map(({ state }) => state).toSorted(), [
      'broken-off',
      'finished',
    ]);
  });
});

/** More different words than a search index holds of one service, in pieces that are each allowed. */
function manyWords(row: number): string {
  return Array.from({ length: 2000 }, (_, word) => `w${row}x${word}`).join(' ');
}
