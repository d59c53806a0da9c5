import { u16 } from './bytes.ts';

type Name = { readonly record: Buffer; readonly id: number; readonly text: string };

/** Copyright, trademark, licence and its address: these are said as they are. */
const legal = new Set([0, 7, 13, 14]);

/**
 * The `name` table with the family renamed. The Open Font License lets anyone change this font, but keeps the
 * name "Source" for the original (Reserved Font Name).
 */
export function renamed(table: Buffer, family: string): Buffer {
  const storage = table.readUInt16BE(4);
  const names = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    nameAt(table, 6 + 12 * index, storage),
  );
  const texts = names.map(({ id, text }) =>
    utf16(legal.has(id) ? text : text.replace(/Source ?Sans ?3( ?VF)?/, family)),
  );
  let at = 0;
  const records = names.map(({ record }, index) => {
    const length = texts[index]?.length ?? 0;
    at += length;
    return Buffer.concat([record.subarray(0, 8), u16(length), u16(at - length)]);
  });
  return Buffer.concat([u16(0), u16(names.length), u16(6 + 12 * names.length), ...records, ...texts]);
}

function nameAt(table: Buffer, at: number, storage: number): Name {
  const record = table.subarray(at, at + 12);
  if (record.readUInt16BE(0) !== 3) throw new Error('Names of another platform than 3 are not expected');
  const start = storage + record.readUInt16BE(10);
  const text = Buffer.from(table.subarray(start, start + record.readUInt16BE(8)))
    .swap16()
    .toString('utf16le');
  return { record, id: record.readUInt16BE(6), text };
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
