import { u16, u32 } from './bytes.ts';
import { cmapOf, glyphsOf } from './character-map.ts';
import { renamed } from './names.ts';
import { glyfOf, type Outline, outlinesOf } from './outlines.ts';
import { type Brotli, type FontTable, tablesOf, woff2Of } from './woff2.ts';

/** Fractions, raised figures, ligatures and what only an office program asks for. */
const unused = ['GSUB', 'BASE', 'STAT'];
/** Kerning is between letters of one file, so a file of a few letters has no use for it. */
const kerning = ['GPOS', 'GDEF'];

export type Wanted = { readonly isWanted: (character: number) => boolean; readonly hasKerning: boolean };

/**
 * The same variable font (WOFF2) with only these characters. Numbers of glyphs stay as they are; those that are
 * not needed lose their outline and how it varies, which is nearly all of the size.
 */
export function subsetFont(font: Buffer, { isWanted, hasKerning }: Wanted, brotli: Brotli): Buffer {
  const dropped = hasKerning ? unused : [...unused, ...kerning];
  const tables = tablesOf(font, brotli).filter(({ tag }) => !dropped.includes(tag));
  const bytesOf = (tag: string) => tables.find((table) => table.tag === tag)?.bytes ?? Buffer.alloc(0);
  const outlines = outlinesOf(bytesOf('glyf'));
  const glyphs = new Map([...glyphsOf(bytesOf('cmap'))].filter(([character]) => isWanted(character)));
  const keep = withParts(new Set([0, ...glyphs.values()]), outlines);
  const made: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    cmap: () => cmapOf(glyphs),
    glyf: (bytes) => glyfOf(outlines, bytes, keep),
    gvar: (bytes) => gvarOf(bytes, keep),
    name: (bytes) => renamed(bytes, 'Kith Sans'),
    hmtx: (bytes) => widthsOf(bytes, keep),
    post: (bytes) => Buffer.concat([u32(0x3_00_00), bytes.subarray(4, 32)]),
  };
  return woff2Of(
    tables.map((table) => remade(table, made[table.tag])),
    brotli,
  );
}

function remade(table: FontTable, make: ((bytes: Buffer) => Buffer) | undefined): FontTable {
  if (!make) return table;
  const bytes = make(table.bytes);
  return { tag: table.tag, bytes, plainLength: table.tag === 'glyf' ? table.plainLength : bytes.length };
}

/** An accented letter is often put together from the letter and the accent. */
function withParts(wanted: ReadonlySet<number>, outlines: readonly Outline[]): ReadonlySet<number> {
  const all = new Set(wanted);
  // A set that grows while it is walked through is walked to its end.
  for (const glyph of all) for (const part of outlines[glyph]?.parts ?? []) all.add(part);
  return all;
}

/** How outlines vary with weight, of the kept glyphs only. */
function gvarOf(gvar: Buffer, keep: ReadonlySet<number>): Buffer {
  const count = gvar.readUInt16BE(12);
  const isLong = gvar.readUInt16BE(14) % 2 === 1;
  const data = gvar.readUInt32BE(16);
  const offset = (index: number) =>
    isLong ? gvar.readUInt32BE(20 + 4 * index) : 2 * gvar.readUInt16BE(20 + 2 * index);
  const shares = Array.from({ length: count }, (_, glyph) =>
    keep.has(glyph) ? gvar.subarray(data + offset(glyph), data + offset(glyph + 1)) : Buffer.alloc(0),
  );
  const shared = gvar.subarray(
    gvar.readUInt32BE(8),
    gvar.readUInt32BE(8) + 2 * gvar.readUInt16BE(4) * gvar.readUInt16BE(6),
  );
  const places = [0];
  for (const { length } of shares) places.push((places.at(-1) ?? 0) + length);
  const start = 20 + 4 * places.length;
  const header = [gvar.subarray(0, 8), u32(start), u16(count), u16(1), u32(start + shared.length)];
  return Buffer.concat([...header, ...places.map(u32), shared, ...shares]);
}

/** Advance and side bearing, four bytes for each glyph; zeros take no room once compressed. */
function widthsOf(hmtx: Buffer, keep: ReadonlySet<number>): Buffer {
  const widths = Buffer.from(hmtx);
  for (let glyph = 0; 4 * glyph + 4 <= widths.length; glyph += 1) {
    if (!keep.has(glyph)) widths.fill(0, 4 * glyph, 4 * glyph + 4);
  }
  return widths;
}
