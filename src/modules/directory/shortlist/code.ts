import { createHash } from 'node:crypto';

import type { ServiceId } from '../domain/listing.ts';

/** No vowels, so that no code is a word; no l, which looks like 1. */
const alphabet = '0123456789bcdfghjkmnpqrstvwxyz';

const lengths = [8, 12, 16] as const;

/** Codes for a list, the shortest first. A longer one is for when another list has the shorter. */
export function codesFor(ids: readonly ServiceId[]): readonly string[] {
  const hash = createHash('sha256').update(ids.join(',')).digest('hex');
  let number = BigInt(`0x${hash}`);
  let letters = '';
  while (letters.length < 16) {
    letters += alphabet.charAt(Number(number % BigInt(alphabet.length)));
    number /= BigInt(alphabet.length);
  }
  return lengths.map((length) => letters.slice(0, length));
}

/** A code as somebody typed it: with or without its hyphens, in large letters. Null when it cannot be one. */
export function codeIn(text: string): string | null {
  const code = text.toLowerCase().replaceAll('-', '');
  return lengths.some((length) => length === code.length) && [...code].every((one) => alphabet.includes(one))
    ? code
    : null;
}

/** In fours, as people read out numbers: `k7m2-9qxt`. */
export function codeText(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}
