import { createHash, randomBytes } from 'node:crypto';

import type { NetworkId } from '#platform/ids.ts';

const networkBytes = 16;
const secretBytes = 32;

export type FeedSecret = { readonly networkId: NetworkId; readonly hash: Buffer };

/**
 * The secret part of the address of a feed: the network, so that whoever comes with it reaches that one only, and
 * 256 bits of chance. Only the hash is kept.
 */
export function newSecret(networkId: NetworkId): FeedSecret & { readonly secret: string } {
  const network = Buffer.from(networkId.replaceAll('-', ''), 'hex');
  const secret = Buffer.concat([network, randomBytes(secretBytes)]).toString('base64url');
  return { secret, networkId, hash: hashOf(secret) };
}

/** What an address says; null when it cannot be one of ours. */
export function readSecret(secret: string): FeedSecret | null {
  const bytes = Buffer.from(secret, 'base64url');
  const isOurs = bytes.length === networkBytes + secretBytes && bytes.toString('base64url') === secret;
  if (!isOurs) return null;
  const hex = bytes.subarray(0, networkBytes).toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return { networkId: parts.join('-') as NetworkId, hash: hashOf(secret) };
}

/** With its purpose in it: a secret of another kind is none of this. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(`appointments.feed:${secret}`).digest();
}
