import { createHash, randomBytes } from 'node:crypto';

/** The secret of a link that goes to the published address of a scheme: 256 bits, of which only the hash is kept. */
export function newLinkToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: linkHash(token) };
}

/** With its purpose in it: a token of another kind of link is none of this. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(`directory.scheme-link:${token}`).digest();
}

/** What is longer or shorter than a token, or made of other letters, was never sent to anybody. */
export const linkToken = /^[A-Za-z0-9_-]{43}$/;
