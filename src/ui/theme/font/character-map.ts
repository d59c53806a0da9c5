import { u16, u32 } from './bytes.ts';

/** Which glyph draws each character, from a `cmap` table. */
export function glyphsOf(cmap: Buffer): ReadonlyMap<number, number> {
  const count = cmap.readUInt16BE(2);
  const starts = Array.from({ length: count }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const start = starts.find((one) => cmap.readUInt16BE(one) === 4);
  if (start === undefined) throw new Error('The font has no character map of format 4');
  return segments(cmap.subarray(start));
}

function segments(table: Buffer): Map<number, number> {
  const width = table.readUInt16BE(6);
  const glyphs = new Map<number, number>();
  for (let at = 14; at < 14 + width; at += 2) {
    const last = table.readUInt16BE(at);
    const first = table.readUInt16BE(at + width + 2);
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      glyphs.set(character, glyphIn(table, at + width + 2, { width, character }));
    }
  }
  return glyphs;
}

type Place = { readonly width: number; readonly character: number };

function glyphIn(table: Buffer, at: number, { width, character }: Place): number {
  const delta = table.readUInt16BE(at + width);
  const rangeAt = at + 2 * width;
  const range = table.readUInt16BE(rangeAt);
  if (range === 0) return (character + delta) % 65_536;
  const glyph = table.readUInt16BE(rangeAt + range + 2 * (character - table.readUInt16BE(at)));
  return glyph === 0 ? 0 : (glyph + delta) % 65_536;
}

/** A `cmap` table of these characters only, one segment for each. */
export function cmapOf(glyphs: ReadonlyMap<number, number>): Buffer {
  const pairs = [...glyphs].toSorted(([one], [other]) => one - other);
  const characters = [...pairs.map(([character]) => character), 0xffff];
  const deltas = [...pairs.map(([character, glyph]) => (glyph - character + 65_536) % 65_536), 1];
  const count = characters.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = [4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)];
  const body = [...characters, 0, ...characters, ...deltas, ...characters.map(() => 0)];
  const one = [u16(0), u16(1), u16(3), u16(1), u32(12)];
  return Buffer.concat([...one, ...head.map(u16), ...body.map(u16)]);
}
