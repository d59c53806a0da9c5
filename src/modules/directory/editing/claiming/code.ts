import { randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hashed = promisify(scrypt) as (code: string, salt: string, bytes: number) => Promise<Buffer>;

/** Without the letters and numbers that are taken for each other: 0 and O, 1 and I and L. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 6;

/** A code that somebody reads in a message and types: one of 890 million. */
export function newCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

/** What is kept of a code. @param salt The id of the claim that it is for. */
export async function hashOfCode(code: string, salt: string): Promise<string> {
  return (await hashed(tidied(code), salt, 32)).toString('base64url');
}

/** Whether somebody typed the code: as slow for one that is nearly right as for any other. */
export async function isCode(
  typed: string,
  { codeHash, id }: { codeHash: string | null; id: string },
): Promise<boolean> {
  const [given, kept] = [Buffer.from(await hashOfCode(typed, id)), Buffer.from(codeHash ?? '')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** People type a code in small letters, and with a space or a dash in its middle. */
function tidied(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 20);
}
