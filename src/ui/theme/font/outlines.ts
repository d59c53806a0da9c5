import { type Cursor, cursor, take, takePacked16, takeU16, u16, u32 } from './bytes.ts';

const streamNames = [
  'contours',
  'points',
  'flags',
  'coordinates',
  'composite',
  'box',
  'instructions',
] as const;
type StreamName = (typeof streamNames)[number];
type Streams = Readonly<Record<StreamName, Cursor>>;

/** One glyph's share of each stream of the `glyf` table as WOFF2 arranges it. */
export type Outline = Readonly<Record<StreamName, Buffer>> & {
  /** Glyphs that this one is put together from. */
  readonly parts: readonly number[];
};

const headerLength = 36;
const nothing = Buffer.alloc(0);

/** @see https://www.w3.org/TR/WOFF2/#glyf_table_format */
export function outlinesOf(glyf: Buffer): readonly Outline[] {
  const count = glyf.readUInt16BE(4);
  const streams = streamsOf(glyf);
  const boxes = take(streams.box, 4 * Math.ceil(count / 32));
  const hasBox = (glyph: number) => (boxes.readUInt8(glyph >> 3) & (128 >> (glyph % 8))) !== 0;
  return Array.from({ length: count }, (_, glyph) => takeOutline(streams, hasBox(glyph)));
}

/** The same table in which only the glyphs that are kept have an outline. Their numbers do not change. */
export function glyfOf(outlines: readonly Outline[], original: Buffer, keep: ReadonlySet<number>): Buffer {
  const kept = outlines.map((outline, glyph) => (keep.has(glyph) ? outline : blank));
  const boxes = Buffer.alloc(4 * Math.ceil(kept.length / 32));
  for (const [glyph, { box }] of kept.entries()) {
    if (box.length > 0) boxes.writeUInt8(boxes.readUInt8(glyph >> 3) | (128 >> (glyph % 8)), glyph >> 3);
  }
  const streams = streamNames.map((name) => {
    const parts = kept.map((outline) => outline[name]);
    return Buffer.concat(name === 'box' ? [boxes, ...parts] : parts);
  });
  // The flags that say which outlines overlap are given up: they only change how edges are smoothed.
  return Buffer.concat([
    u32(0),
    original.subarray(4, 8),
    ...streams.map(({ length }) => u32(length)),
    ...streams,
  ]);
}

const blank: Outline = {
  contours: u16(0),
  points: nothing,
  flags: nothing,
  coordinates: nothing,
  composite: nothing,
  box: nothing,
  instructions: nothing,
  parts: [],
};

function streamsOf(glyf: Buffer): Streams {
  let at = headerLength;
  const pairs = streamNames.map((name, index) => {
    const length = glyf.readUInt32BE(8 + 4 * index);
    const stream = cursor(glyf.subarray(at, at + length));
    at += length;
    return [name, stream] as const;
  });
  return Object.fromEntries(pairs) as Streams;
}

function takeOutline(streams: Streams, hasBox: boolean): Outline {
  const starts = streamNames.map((name) => streams[name].at);
  const contours = take(streams.contours, 2).readInt16BE();
  const parts = contours < 0 ? passComposite(streams) : [];
  if (contours > 0) passSimple(streams, contours);
  take(streams.box, hasBox ? 8 : 0);
  const slices = streamNames.map((name, index) => {
    const { bytes, at } = streams[name];
    return [name, bytes.subarray(starts[index], at)] as const;
  });
  return { ...(Object.fromEntries(slices) as Record<StreamName, Buffer>), parts };
}

function passSimple(streams: Streams, contours: number): void {
  let points = 0;
  for (let contour = 0; contour < contours; contour += 1) points += takePacked16(streams.points);
  for (const flag of take(streams.flags, points)) take(streams.coordinates, coordinateBytes(flag % 128));
  take(streams.instructions, takePacked16(streams.coordinates));
}

function coordinateBytes(kind: number): number {
  if (kind < 84) return 1;
  if (kind < 120) return 2;
  return kind < 124 ? 3 : 4;
}

const has = {
  wordArguments: 0x1,
  scale: 0x8,
  more: 0x20,
  twoScales: 0x40,
  matrix: 0x80,
  instructions: 0x100,
};

function passComposite(streams: Streams): readonly number[] {
  const parts: number[] = [];
  let flags = has.more;
  let instructions = 0;
  while (flags & has.more) {
    flags = takeU16(streams.composite);
    parts.push(takeU16(streams.composite));
    take(streams.composite, (flags & has.wordArguments ? 4 : 2) + scaleBytes(flags));
    instructions |= flags & has.instructions;
  }
  if (instructions) take(streams.instructions, takePacked16(streams.coordinates));
  return parts;
}

function scaleBytes(flags: number): number {
  if (flags & has.scale) return 2;
  if (flags & has.twoScales) return 4;
  return flags & has.matrix ? 8 : 0;
}
