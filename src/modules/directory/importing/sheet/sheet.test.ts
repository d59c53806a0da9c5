import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { zipOf } from '../zip.examples.ts';
import { guessFields } from '../domain/sheet-fields.ts';
import { readSheet } from './read-sheet.ts';
import { recordOfRow } from './to-record.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

test('comma, semicolon and tab, Windows letters and UTF-8 are all read', async () => {
  const sheet = {
    columns: ['Name', 'Where'],
    rows: [
      ['Tŷ Coffi', 'Mill; Hall'],
      ['Walk', ''],
    ],
  };
  assert.deepEqual(await readSheet(bytes('\uFEFFName,Where\n"Tŷ Coffi","Mill; Hall"\nWalk\n')), sheet);
  assert.deepEqual((await readSheet(bytes('Name;Where\nCafé;Hall\n', 'latin1'))).rows, [['Café', 'Hall']]);
  assert.deepEqual((await readSheet(bytes('\n\nName\tWhere\nWalk\tPark\n'))).columns, ['Name', 'Where']);
});

test('a workbook is read, its days as days', async () => {
  const zip = readFileSync(
    zipOf(
      workbook(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Age from</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Walk</t></is></c><c r="B2"><v>18</v></c></row>',
      ),
    ),
  );
  assert.deepEqual(await readSheet(zip), { columns: ['Name', 'Age from'], rows: [['Walk', '18']] });
});

test('what is no sheet, says nothing, is too long or unpacks to too much is refused', async () => {
  const notSheet = { code: 'directory.import-not-csv' };
  for (const text of ['', 'only a line', '\u0000\u0001binary,x\n1,2', 'PK\u0003\u0004rubbish'])
    await assert.rejects(readSheet(bytes(text)), notSheet, JSON.stringify(text));
  await assert.rejects(readSheet(bytes(`Name\n${'x\n'.repeat(5001)}`)), {
    code: 'directory.import-too-many-rows',
  });
  const bomb = readFileSync(zipOf({ 'xl/worksheets/sheet1.xml': ' '.repeat(41 * 1024 * 1024) }));
  await assert.rejects(readSheet(bomb), { code: 'directory.import-archive' });
});

test('columns are guessed by what people call them, each field once', () => {
  assert.deepEqual(
    guessFields(['Group Name', 'Run by', 'Tel.', 'Post Code', 'Opening times', 'Notes', 'Name']),
    ['', 'organization', 'phone', 'postal_code', 'hours', '', 'name'],
  );
  assert.deepEqual(guessFields(['Enw', 'Ffôn', 'Cod Post']), ['name', 'phone', 'postal_code']);
  assert.deepEqual(guessFields(['Service name', 'Website address']), ['name', 'url']);
});

test('a row is a service: hours that are understood are hours, others stay in their words', () => {
  const fields = ['name', 'hours', 'phone', 'phone', 'minimum_age', 'category', 'venue', ''] as const;
  const read = (hours: string) => {
    const record = recordOfRow(
      ['Walk', hours, '01632 960301', '01632 960302', '18', 'Walking, Outdoors', 'Zoom', 'x'],
      fields,
    );
    assert.equal(record.kind, 'service');
    return record.kind === 'service' ? record.object : {};
  };
  const service = read('10am-12pm, Tue');
  assert.deepEqual(service['schedules'], [
    { freq: 'WEEKLY', byday: ['TU'], opens_at: '10:00', closes_at: '12:00' },
  ]);
  assert.deepEqual(read('ring first')['schedules'], [{ description: 'ring first' }]);
  assert.deepEqual(service['phones'], [{ number: '01632 960301' }, { number: '01632 960302' }]);
  assert.equal(service['minimum_age'], 18);
  assert.deepEqual(service['attributes'], [
    { taxonomy_term: { name: 'Walking' } },
    { taxonomy_term: { name: 'Outdoors' } },
  ]);
  assert.equal(read('x')['id'], service['id']);
});

/** As much of a workbook as a reader asks for. */
function workbook(rows: string): Readonly<Record<string, string>> {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Groups" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}
