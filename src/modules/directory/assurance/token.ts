import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that is sent by email: 256 bits, of which only the hash is kept. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** With its purpose in it: a token of another kind of link is none of this. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(`directory.still-right:${token}`).digest();
}
