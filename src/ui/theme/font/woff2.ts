import { aligned, base128, type Cursor, cursor, take, takeBase128, takeU8, u16, u32 } from './bytes.ts';

/** The compression of WOFF2, which whoever builds the fonts brings. */
export type Brotli = {
  readonly pack: (bytes: Buffer) => Buffer;
  readonly unpack: (bytes: Buffer) => Buffer;
};

/** `bytes` are as the file holds them: outlines in WOFF2's own arrangement. `plainLength` is without it. */
export type FontTable = { readonly tag: string; readonly bytes: Buffer; readonly plainLength: number };

const headerLength = 48;
const anyTag = 63;

/** The tags that have a number, in its order, as far as the fonts here need them. */
const numbered: readonly string[] =
  (
    'cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLC' +
    'gasphdmxkernLTSHPCLTVDMXvheavmtxBASEGDEFGPOSGSUBEBSCJSTFMATHCBDTCBLC' +
    'COLRCPALSVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhstyjust' +
    'lcar'
  ).match(/.{4}/g) ?? [];

/** @see https://www.w3.org/TR/WOFF2/ */
export function tablesOf(font: Buffer, { unpack }: Pick<Brotli, 'unpack'>): readonly FontTable[] {
  const from = cursor(font, headerLength);
  const directory = Array.from({ length: font.readUInt16BE(12) }, () => directoryEntry(from));
  const data = cursor(unpack(take(from, font.readUInt32BE(20))));
  return directory.map(({ tag, plainLength, length }) => ({ tag, plainLength, bytes: take(data, length) }));
}

function directoryEntry(from: Cursor) {
  const flags = takeU8(from);
  const number = flags % 64;
  const tag = number === anyTag ? take(from, 4).toString('latin1') : (numbered[number] ?? '');
  const plainLength = takeBase128(from);
  const isArranged = isOutline(tag) ? flags < 64 : flags >= 64;
  return { tag, plainLength, length: isArranged ? takeBase128(from) : plainLength };
}

export function woff2Of(tables: readonly FontTable[], { pack }: Pick<Brotli, 'pack'>): Buffer {
  const directory = Buffer.concat(tables.map(entryOf));
  const data = pack(Buffer.concat(tables.map(({ bytes }) => bytes)));
  const plainLength = tables.reduce((sum, table) => sum + 16 + 4 * Math.ceil(table.plainLength / 4), 12);
  const length = 4 * Math.ceil((headerLength + directory.length + data.length) / 4);
  const header = Buffer.concat([
    Buffer.from('wOF2'),
    u32(0x1_00_00),
    u32(length),
    u16(tables.length),
    u16(0),
    u32(plainLength),
    u32(data.length),
    Buffer.alloc(headerLength - 24),
  ]);
  return aligned(Buffer.concat([header, directory, data]));
}

function entryOf({ tag, bytes, plainLength }: FontTable): Buffer {
  const number = numbered.indexOf(tag);
  const name = number === -1 ? [Buffer.from([anyTag]), Buffer.from(tag, 'latin1')] : [Buffer.from([number])];
  const lengths = isOutline(tag) ? [plainLength, bytes.length] : [bytes.length];
  return Buffer.concat([...name, ...lengths.map(base128)]);
}

/** The two tables that WOFF2 arranges anew. */
function isOutline(tag: string): boolean {
  return tag === 'glyf' || tag === 'loca';
}
