import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Claim, ClaimChannel, ClaimId } from '../domain/claim.ts';
import { claimHeld } from '../store/claim-store.ts';

/** A claim that waits for an editor to ring or to write. @throws Refusal when there is none, or it is over. */
export async function askedClaim(work: Work, id: ClaimId, channel: ClaimChannel | null): Promise<Claim> {
  const claim = await claimHeld(work, id);
  if (!claim || (channel !== null && claim.channel !== channel)) {
    throw new Refusal('not-found', 'directory.no-such-claim');
  }
  if (claim.usedAt !== null || claim.expiresAt <= work.now) {
    throw new Refusal('conflict', 'directory.claim-over');
  }
  return claim;
}
