import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

import { glyphsOf } from './character-map.ts';
import { outlinesOf } from './outlines.ts';
import { subsetFont } from './subset.ts';
import { tablesOf, woff2Of } from './woff2.ts';

const folder = 'node_modules/@fontsource-variable/source-sans-3/files';
const original = readFileSync(`${folder}/source-sans-3-latin-ext-wght-normal.woff2`);
const brotli = {
  pack: (bytes: Buffer) => brotliCompressSync(bytes),
  unpack: (bytes: Buffer) => brotliDecompressSync(bytes),
};
const welsh = 'ŴŵŶŷ';
const subset = subsetFont(
  original,
  {
    isWanted: (character) => welsh.includes(String.fromCodePoint(character)),
    hasKerning: false,
  },
  brotli,
);

test('a font that is read and written again has the same tables', () => {
  const tables = tablesOf(original, brotli);
  assert.deepEqual(tablesOf(woff2Of(tables, brotli), brotli), tables);
  assert.ok(tables.length > 15);
});

test('the characters that are wanted are there, drawn by the same glyphs, and no others', () => {
  const before = glyphsOf(table(original, 'cmap'));
  const after = glyphsOf(table(subset, 'cmap'));
  const wanted = [...welsh].map((character) => character.codePointAt(0) ?? 0);
  assert.deepEqual(new Set(after.keys()), new Set(wanted));
  for (const [character, glyph] of after) assert.equal(glyph, before.get(character));
});

test('what is kept is drawn as it was, with every part it is put together from', () => {
  const before = outlinesOf(table(original, 'glyf'));
  const after = outlinesOf(table(subset, 'glyf'));
  const glyphs = glyphsOf(table(subset, 'cmap')).values();
  const kept = new Set(glyphs);
  for (const glyph of kept) {
    assert.deepEqual(after[glyph], before[glyph]);
    for (const part of before[glyph]?.parts ?? []) kept.add(part);
  }
  assert.ok(kept.size > welsh.length, 'letters with an accent have parts');
});

test('what is not wanted is gone: the file is a tenth of what it was', () => {
  assert.ok(subset.length * 10 < original.length, `${subset.length} of ${original.length} bytes`);
});

test('the file does not carry the name reserved for the original, and says whose work it is', () => {
  const names = Buffer.from(table(subset, 'name')).swap16().toString('utf16le');
  const others = Buffer.from(table(original, 'name')).swap16().toString('utf16le');
  assert.match(others, /Source Sans 3/);
  assert.doesNotMatch(names, /Source Sans/);
  assert.match(names, /Kith Sans.*Adobe|Adobe.*Kith Sans/s);
});

function table(font: Buffer, wanted: string): Buffer {
  return tablesOf(font, brotli).find(({ tag }) => tag === wanted)?.bytes ?? assert.fail(`no ${wanted}`);
}
