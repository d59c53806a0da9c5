/** A place in bytes that are read from the front. Numbers are big-endian. */
export type Cursor = { readonly bytes: Buffer; at: number };

export function cursor(bytes: Buffer, at = 0): Cursor {
  return { bytes, at };
}

export function take(from: Cursor, length: number): Buffer {
  const taken = from.bytes.subarray(from.at, from.at + length);
  from.at += length;
  return taken;
}

export function takeU8(from: Cursor): number {
  return take(from, 1).readUInt8();
}

export function takeU16(from: Cursor): number {
  return take(from, 2).readUInt16BE();
}

/** Numbers of one to five bytes, as the directory of a WOFF2 file has them. */
export function takeBase128(from: Cursor): number {
  let value = 0;
  let byte = 128;
  while (byte >= 128) {
    byte = takeU8(from);
    value = value * 128 + (byte % 128);
  }
  return value;
}

/** Numbers of one to three bytes, mostly small, as WOFF2 has them among the outlines. */
export function takePacked16(from: Cursor): number {
  const code = takeU8(from);
  if (code === 253) return takeU16(from);
  if (code === 254) return takeU8(from) + 506;
  return code === 255 ? takeU8(from) + 253 : code;
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value % 65_536);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function base128(value: number): Buffer {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(128 + (rest % 128));
  return Buffer.from(bytes);
}

/** Filled up with zeros to a multiple of four. */
export function aligned(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
