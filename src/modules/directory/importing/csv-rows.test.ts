import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { csvPieces } from './csv-rows.ts';
import type { Row } from './csv-rows.ts';
import { hsdsFolder } from './hsds/hsds-folder.examples.ts';
import { usualLimits } from './limits.ts';
import { homesIn } from './source-files.ts';

async function rowsOf(text: string, limits = usualLimits): Promise<readonly Row[]> {
  const folder = hsdsFolder({});
  writeFileSync(join(folder, 'rows.csv'), text);
  const [file] = (await homesIn(folder)).flat();
  assert.ok(file);
  return (await Array.fromAsync(csvPieces(file, 'rows', limits))).flat();
}

test('cells are read by column, tidied at their ends; a column that is not there is empty', async () => {
  const [row] = await rowsOf('\uFEFFID, Name \n7,"  Tea, and\ntalk "\n');

  assert.equal(row?.of('name'), 'Tea, and\ntalk');
  assert.equal(row?.of('fees'), '');
});

test('every row has a name, also one without an id and one whose id was there before', async () => {
  const rows = await rowsOf(`id,name\n7,a\n,b\n7,c\n${'x'.repeat(300)},d\n`);

  assert.deepEqual(
    rows.map(({ key }) => key),
    ['7', 'line 3', '7#2', 'line 5'],
  );
});

test('a table that is read in many pieces is numbered through, and an id is known again in a later piece', async () => {
  const lines = Array.from({ length: 40_000 }, (_, index) =>
    index === 0 || index === 39_999 ? '7,a' : ',a',
  );
  const rows = await rowsOf(['id,name', ...lines, ''].join('\n').replaceAll(',a', `,${'a'.repeat(20)}`));

  assert.equal(rows.length, 40_000);
  assert.deepEqual([rows.at(-2)?.key, rows.at(-1)?.key], ['line 40000', '7#2']);
});

test('a row that is too short or too long is read as far as it goes', async () => {
  const rows = await rowsOf('id,name\n1\n2,b,c,d\n');

  assert.deepEqual(
    rows.map((row) => row.of('name')),
    ['', 'b'],
  );
});

test('a file that is too large, has too many rows or too long a row is refused', async () => {
  const refused = (code: string) => ({ name: 'Refusal', code, details: { table: 'rows' } });

  await assert.rejects(
    rowsOf('id\n1\n', { ...usualLimits, fileBytes: 4 }),
    refused('directory.import-file-too-large'),
  );
  await assert.rejects(
    rowsOf('id\n1\n2\n3\n', { ...usualLimits, fileRows: 2 }),
    refused('directory.import-too-many-rows'),
  );
  await assert.rejects(
    rowsOf(`id\n${'x'.repeat(2000)}\n`, { ...usualLimits, rowCharacters: 1000 }),
    refused('directory.import-row-too-long'),
  );
});

test('exactly as much as is allowed is read', async () => {
  assert.equal((await rowsOf('id\n1\n2\n', { ...usualLimits, fileRows: 2 })).length, 2);
});

test('what is no CSV is refused, not half read', async () => {
  await assert.rejects(rowsOf('id,name\n1,"never closed\n'), {
    name: 'Refusal',
    code: 'directory.import-not-csv',
  });
});
