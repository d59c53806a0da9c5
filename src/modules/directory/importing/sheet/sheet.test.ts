import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { zipOf } from '../zip.examples.ts';
import { guessFields } from '../domain/sheet-fields.ts';
import { usualSheetLimits } from './limits.ts';
import { openSheet } from './read-sheet.ts';
import { recordOfRow } from './to-record.ts';

function fileOf(text: string, encoding: BufferEncoding = 'utf8'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'kith-sheet-')), 'sheet');
  writeFileSync(file, Buffer.from(text, encoding));
  return file;
}

async function read(file: string, limits = usualSheetLimits) {
  const { columns, rows } = await openSheet(file, limits);
  return { columns, rows: await Array.fromAsync(rows()) };
}

test('comma, semicolon and tab, Windows letters and UTF-8 are all read', async () => {
  const sheet = {
    columns: ['Name', 'Where'],
    rows: [
      ['Tŷ Coffi', 'Mill; Hall'],
      ['Walk', ''],
    ],
  };
  assert.deepEqual(await read(fileOf('\uFEFFName,Where\n"Tŷ Coffi","Mill; Hall"\nWalk\n')), sheet);
  assert.deepEqual((await read(fileOf('Name;Where\nCafé;Hall\n', 'latin1'))).rows, [['Café', 'Hall']]);
  assert.deepEqual((await read(fileOf('\n\nName\tWhere\nWalk\tPark\n'))).columns, ['Name', 'Where']);
});

test('letters that are first seen at the end of a long file are read as what they are', async () => {
  const rows = 'Walk;Park\n'.repeat(20_000);
  const { rows: found } = await read(fileOf(`Name;Where\n${rows}Café;Hall\n`, 'latin1'));
  assert.deepEqual(found.at(-1), ['Café', 'Hall']);
});

test('a workbook is read: shared texts, days, times, numbers, and cells that are not there', async () => {
  const cells = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Age from</t></is></c><c r="D1" t="s"><v>2</v></c></row>',
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>18</v></c><c r="D2" s="1"><v>46082</v></c></row>',
    '<row r="4"><c r="D4" s="1"><v>0.4375</v></c></row>',
  ];
  const shared =
    '<sst><si><t>Name</t></si><si><r><t>Walk &amp; </t></r><r><t xml:space="preserve">talk</t></r><rPh><t>x</t></rPh></si><si><t>Since</t></si></sst>';
  const zip = zipOf({ ...workbook(cells.join('')), 'xl/sharedStrings.xml': shared });
  assert.deepEqual(await read(zip), {
    columns: ['Name', 'Age from', '', 'Since'],
    rows: [
      ['Walk & talk', '18', '', '2026-03-01'],
      ['', '', '', '10:30'],
    ],
  });
});

test('what is no sheet, says nothing, is too long or unpacks to too much is refused', async () => {
  const notSheet = { code: 'directory.import-not-csv' };
  for (const text of [
    '',
    'only a line',
    '\u0000\u0001binary,x\n1,2',
    'PK\u0003\u0004rubbish',
    'a,b\n"never closed',
  ])
    await assert.rejects(read(fileOf(text)), notSheet, JSON.stringify(text));
  await assert.rejects(read(fileOf(`Name\n${'x\n'.repeat(6)}`), { ...usualSheetLimits, rows: 5 }), {
    code: 'directory.import-too-many-rows',
  });
  const limits = { ...usualSheetLimits, unpackedBytes: 1024 * 1024 };
  const bomb = zipOf({ ...workbook(''), 'xl/worksheets/sheet1.xml': ' '.repeat(1025 * 1024) });
  await assert.rejects(read(bomb, limits), { code: 'directory.import-archive' });
  await assert.rejects(read(zipOf({ 'xl/worksheets/sheet1.xml': '<row'.padEnd(2 ** 21) })), notSheet);
});

test('a title above the names of the columns, and names that come again, are no rows', async () => {
  const text = 'Groups in Northvale\n;made in May\nName;Phone;Town\nWalk;1;x;y\nName;Phone;Town\nTalk;2\n';
  assert.deepEqual(await read(fileOf(text)), {
    columns: ['Name', 'Phone', 'Town', ''],
    rows: [
      ['Walk', '1', 'x', 'y'],
      ['Talk', '2', '', ''],
    ],
  });
  assert.deepEqual(
    (await read(fileOf('Beth,Ble\nTaith,Neuadd\n'))).columns,
    ['Beth', 'Ble'],
    'no better line',
  );
});

test('what office programs call Unicode text is read; a row without an end is told from what is no sheet', async () => {
  const utf16 = '\uFEFFName\tWhere\nTŷ Coffi\tHall\n';
  assert.deepEqual((await read(fileOf(utf16, 'utf16le'))).rows, [['Tŷ Coffi', 'Hall']]);
  const long = { code: 'directory.import-row-too-long' };
  await assert.rejects(read(fileOf(`Name,What\nWalk,"${'x'.repeat(1_100_000)}`)), long);
  const wide = { code: 'directory.import-too-many-columns' };
  await assert.rejects(read(fileOf(`Name${',x'.repeat(60)}\nWalk\n`)), wide);
});

test('of a workbook the first sheet that says something and that people see is read', async () => {
  const sheet = (name: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>${name}</t></is></c></row>`;
  const file = zipOf({
    'xl/workbook.xml': `<workbook><sheets><sheet name="Lists" state="veryHidden" r:id="r1"/>
      <sheet name="Empty" r:id="r2"/><sheet name="Groups" r:id="r3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${['r1', 'r2', 'r3']
      .map((id) => `<Relationship Id="${id}" Target="worksheets/${id}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/worksheets/r1.xml': sheet('Hidden'),
    'xl/worksheets/r2.xml': '<row r="1"><c r="A1" t="inlineStr"><is><t> </t></is></c></row>',
    'xl/worksheets/r3.xml': sheet('Walk'),
  });
  assert.deepEqual((await read(file)).rows, [['Walk']]);
});

test('a telephone number that a spreadsheet took for a number has its 0 again, and it is said', () => {
  const phonesOf = (text: string) => {
    const record = recordOfRow(['Walk', text], ['name', 'phone']);
    return record.kind === 'service' ? [record.object['phones'], record.remarks] : [];
  };
  const mended = ['mended:number:zero-was-lost'];
  assert.deepEqual(phonesOf('7700900123'), [[{ number: '07700900123' }], mended]);
  for (const number of ['07700900123', '+447700900123', '01632 960301', '999', '1632 960301'])
    assert.deepEqual(phonesOf(number), [[{ number }], []], number);
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
  const serviceOn = (hours: string) => {
    const record = recordOfRow(
      ['Walk', hours, '01632 960301', '01632 960302', '18', 'Walking, Outdoors', 'Zoom', 'x'],
      fields,
    );
    assert.equal(record.kind, 'service');
    return record.kind === 'service' ? record.object : {};
  };
  const service = serviceOn('10am-12pm, Tue');
  assert.deepEqual(service['schedules'], [
    { freq: 'WEEKLY', byday: ['TU'], opens_at: '10:00', closes_at: '12:00' },
  ]);
  assert.deepEqual(serviceOn('ring first')['schedules'], [{ description: 'ring first' }]);
  assert.deepEqual(service['phones'], [{ number: '01632 960301' }, { number: '01632 960302' }]);
  assert.equal(service['minimum_age'], 18);
  assert.deepEqual(service['attributes'], [
    { taxonomy_term: { name: 'Walking' } },
    { taxonomy_term: { name: 'Outdoors' } },
  ]);
  assert.equal(serviceOn('x')['id'], service['id']);
});

test('a row without a name is no service, and that is the reason which is given', () => {
  const record = recordOfRow(['', '10am-12pm, Tue'], ['name', 'hours']);

  assert.deepEqual(record, { kind: 'unreadable', why: 'left-out:name:missing' });
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
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}
