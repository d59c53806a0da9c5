import { personOf } from '#modules/people';
import { workerOf } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReferralId } from '../domain/referral.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { referralOf } from '../store/kept-referral.ts';
import type { KeptReferral } from '../store/kept-referral.ts';
import { roomWith } from '../store/room-store.ts';
import { acceptReferral } from './accept-referral.ts';
import { joinReferral } from './join-referral.ts';
import { listReferral } from './list-referral.ts';

export type Arrival = 'begun' | 'listed' | 'joined' | 'to-decide';

/**
 * Decides a referral the moment it comes, because whoever decides here had said beforehand that such referrals are
 * taken, as with the slips of a pad. Whoever looks after the practice takes them on when they have room and nobody
 * waits; else they get a place on the waiting list. Somebody out of the actor's reach is left for the owner to decide.
 * Part of a command that is sent once.
 */
export async function acceptOnArrival(work: Work, referralId: ReferralId): Promise<Arrival> {
  requirePermission(work, 'referrals.refer');

  const referral = await referralOf(work, referralId);
  if (!(await isReached(work, referral))) return 'to-decide';
  const deciding = onAuthority(work);
  const seen = { once: newId<string>(), referralId, version: String(referral.version) };
  if (await openEpisodeOf(work, referral.personId)) {
    await joinReferral(deciding, seen);
    return 'joined';
  }
  const [worker, room] = await Promise.all([
    workerOf(work, referral.ownerId),
    roomWith(work, referral.ownerId),
  ]);
  if (room.waiting > 0 || room.supported >= worker.caseloadLimit) {
    await listReferral(deciding, seen);
    return 'listed';
  }
  await acceptReferral(deciding, { ...seen, workerId: worker.id });
  return 'begun';
}

/** What a lead decided for all slips of a pad; who used the slip stands in the trail. */
function onAuthority(work: Work): Work {
  const permissions = new Set([...work.actor.permissions, 'referrals.decide'] as const);
  return { ...work, actor: { ...work.actor, permissions } };
}

async function isReached(work: Work, { personId }: KeptReferral): Promise<boolean> {
  try {
    await personOf(work, personId);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found') return false;
    throw error;
  }
}
