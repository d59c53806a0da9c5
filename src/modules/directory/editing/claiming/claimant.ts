import { networks } from '#modules/identity';
import { noNetwork } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { may } from '#platform/work.ts';
import type { Actor, OpenWork, Permission } from '#platform/work.ts';

const forThisOnly: readonly Permission[] = ['directory.suggest'];

/**
 * Whoever claims a listing without being known here. What is written to them belongs to no network, so that nobody
 * else reads a code; their account is made in the first network, because every account is in one.
 */
export async function claimantFor(openWork: OpenWork, asking: Actor): Promise<Actor> {
  const visitor: Actor = { ...asking, kind: 'public', networkIds: [noNetwork], practiceIds: null };
  const nobody = { ...visitor, permissions: new Set(forThisOnly) };
  const [home] = await openWork(nobody, networks);
  return { ...nobody, networkIds: home ? [noNetwork, home.id] : [noNetwork] };
}

/** Who is signed in and may keep listings claims them for the account that they have. */
export function knownClaimant(actor: Actor): UserId | null {
  return actor.kind === 'user' && may(actor, 'directory.own') ? actor.userId : null;
}
