import { letGroupContactIn } from '#modules/identity';
import { audit } from '#platform/audit.ts';
import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { localeNow } from '#platform/locale.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { isCode } from '../claiming/code.ts';
import { isOpen } from '../domain/claim.ts';
import type { Claim, ClaimId } from '../domain/claim.ts';
import { claimWith, countTry, invitationTo, oneAtATime, useUp } from '../store/claim-store.ts';
import { addKeeper, keeperAt } from '../store/owner-store.ts';

export type ClaimListing = {
  readonly once: string;
  readonly serviceId: ServiceId;
  /** The claim that the code was sent for, or the address that was invited. */
  readonly claimId: ClaimId | null;
  readonly invited: string | null;
  readonly code: string;
  /** What they are called: for an account that is made. */
  readonly name: string;
  /** Who is signed in and claims it for the account that they have; null makes or finds one. */
  readonly knownAs: UserId | null;
  /** A secret with which they are signed in. */
  readonly pass: string;
};

/** `wrong`: not the code, or it is too old, or was tried too often. `theirs`: the account is not one for this. */
export type Claimed = { readonly outcome: 'kept' | 'wrong' | 'theirs'; readonly signsIn: boolean };

/**
 * Lets somebody keep a listing who typed the code that was sent to its published address, or to the address that
 * its owner invited. A wrong code uses up a try, and this is saved although nothing else is.
 */
export async function claimListing(work: Work, claim: ClaimListing): Promise<Claimed> {
  requirePermission(work, 'directory.suggest');

  const { once, serviceId, knownAs } = claim;
  const found = await foundBy(work, claim);
  if (!(await isTheirs(work, found, claim)) || !found) return { outcome: 'wrong', signsIn: false };
  const userId = knownAs ?? (await accountFor(work, found, claim));
  if (userId === null) return { outcome: 'theirs', signsIn: false };
  if (found.usedAt === null) {
    await useUp(work, found.id, once);
    await keepFor(work, found, { serviceId, userId });
  }
  return { outcome: 'kept', signsIn: knownAs === null };
}

function foundBy(work: Work, { serviceId, claimId, invited }: ClaimListing): Promise<Claim | null> {
  if (claimId !== null) return claimWith(work, serviceId, claimId);
  return invited === null ? Promise.resolve(null) : invitationTo(work, serviceId, invited.toLowerCase());
}

/**
 * Whether they typed the code while it could be used. Of one that is used, whether it is the same form that comes
 * again: a code is good once, but a form that is sent twice is answered twice.
 */
async function isTheirs(work: Work, claim: Claim | null, { code, once }: ClaimListing): Promise<boolean> {
  // Somebody who was not invited waits as long for their answer as somebody who was.
  const isRight = await isCode(code, claim ?? { id: noNetwork, codeHash: '' });
  if (claim === null) return false;
  if (claim.usedAt !== null) return isRight && claim.usedWith === once && claim.expiresAt > work.now;
  if (claim.codeHash === null || !isOpen(claim, work.now)) return false;
  if (!isRight) await countTry(work, claim);
  return isRight;
}

async function accountFor(work: Work, found: Claim, { name, pass }: ClaimListing): Promise<UserId | null> {
  const networkId = work.actor.networkIds.find((network) => network !== noNetwork);
  if (!networkId) return null;
  // Several groups share the address of a hall, and each is somebody else.
  const userId = found.channel === 'letter' ? null : await keeperAt(work, found.address);
  const email = found.channel === 'email' ? found.address : null;
  if (email !== null) await oneAtATime(work, email);
  return letGroupContactIn(work, { networkId, userId, name, email, pass });
}

async function keepFor(
  work: Work,
  { kind, channel, address }: Claim,
  { serviceId, userId }: { serviceId: ServiceId; userId: UserId },
): Promise<void> {
  const isInvited = kind === 'invitation';
  await addKeeper(work, {
    serviceId,
    userId,
    role: isInvited ? 'editor' : 'owner',
    provedBy: isInvited ? 'invitation' : channel,
    address,
    givenBy: null,
    language: localeNow(),
  });
  const details = { by: isInvited ? 'invitation' : channel };
  const subject = { type: 'service', id: serviceId, networkId: noNetwork, details };
  await audit({ ...work, actor: { ...work.actor, kind: 'user', userId } }, 'directory.claimed', subject);
}
