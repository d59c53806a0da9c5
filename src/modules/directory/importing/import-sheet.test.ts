import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { searchServices } from '../search/search-services.ts';
import { fieldsBy, mappingIn } from './domain/mapping.ts';
import { importSheet } from './import-sheet.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

function read(work: Work, text: string, map = '') {
  const file = join(mkdtempSync(join(tmpdir(), 'kith-sheet-')), 'list.csv');
  writeFileSync(file, text);
  const mapping = mappingIn(map);
  assert.ok('fields' in mapping);
  const asked = { file, mapping: mapping.fields, source: 'list-sheet', name: 'list' };
  return importSheet((body) => body(work), asked);
}

suite('a spreadsheet that is brought in from a file', () => {
  test('is read with the columns that were said, and the others as they seem to be', () =>
    inWork(editor, async (work) => {
      const { report, columns } = await read(
        work,
        'What,Town,Notes\nChess Circle,Northvale,x\n',
        'what=name',
      );
      assert.deepEqual(report.services, { read: 1, added: 1, changed: 0, unchanged: 0 });
      assert.deepEqual(
        columns.map(({ field }) => field),
        ['name', 'city', ''],
      );
      assert.equal((await searchServices(work, { words: 'chess circle' })).withEvery, 1);
    }));

  test('read again, it writes only what changed, and proposes the removal of what is gone', () =>
    inWork(editor, async (work) => {
      await read(work, 'Name,Town\nChess,Northvale\nDarts,Northvale\n');
      const { report } = await read(work, 'Name,Town\nChess,Northvale\n');
      assert.deepEqual([report.services.unchanged, report.proposedForRemoval], [1, 1]);
    }));

  test('without a column that is the name it is not read', () =>
    inWork(editor, async (work) => {
      await assert.rejects(read(work, 'Town,Colour\nNorthvale,red\n'), {
        code: 'directory.import-no-name-column',
      });
    }));

  test('whoever may not edit the directory brings nothing in', () =>
    inWork({ permissions: ['directory.search'] }, async (work) => {
      await assert.rejects(read(work, 'Name,Town\nChess,Northvale\n'), { code: 'directory.edit' });
    }));
});

suite('what columns are, as it is said in one line', () => {
  test('a column may be left out, and a field that was said of one is guessed of no other', () => {
    const mapping = mappingIn('Group = name, Name=');
    assert.ok('fields' in mapping);
    assert.deepEqual(fieldsBy(mapping.fields, ['Group', 'Name', 'Tel', 'Service name']), [
      'name',
      '',
      'phone',
      '',
    ]);
  });

  test('what names no field there is, is told', () => {
    assert.deepEqual(mappingIn('Group=nome'), { wrong: 'Group=nome' });
    assert.deepEqual(mappingIn('Group'), { wrong: 'Group' });
    assert.deepEqual(mappingIn('=name'), { wrong: '=name' });
  });
});
