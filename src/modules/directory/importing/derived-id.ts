import { hash } from 'node:crypto';

/** Ours alone, so that nobody else derives the same ids from the same names. */
const namespace = Buffer.from('6f1c3b0e4a5d5e8f9b2a7c4d1e0f3a6b', 'hex');

/**
 * An id that is always the same for the same record of the same source (UUID version 5), so that reading it
 * again finds what was written before.
 */
export function derivedId<Id extends string>(source: string, table: string, sourceId: string): Id {
  const name = [source, table, sourceId].map(withoutNulls).join('\u0000');
  const bytes = Buffer.allocUnsafe(namespace.length + Buffer.byteLength(name));
  namespace.copy(bytes);
  bytes.write(name, namespace.length);
  const hex = hash('sha1', bytes).slice(0, 32);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20)}` as Id;
}

function withoutNulls(part: string): string {
  return part.includes('\u0000') ? part.replaceAll('\u0000', '') : part;
}

/** A short name for what a record was read from. */
export function hashOf(parts: unknown): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 27);
}
