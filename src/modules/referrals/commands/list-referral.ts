import { personOf } from '#modules/people';
import { ownerFor } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { referralAccepted, referralListed } from '../announcements.ts';
import { nextCheckIn } from '../domain/listed.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { saveDecision } from '../store/decision-store.ts';
import { markWaiting, openEpisode } from '../store/episode-store.ts';
import { addPlace, lineAround } from '../store/waiting-list-store.ts';

export type ListReferral = SeenReferral & { readonly once: string };

/**
 * Accepts somebody whom nobody has room for yet: they get a place on the waiting list. Until somebody begins with them,
 * whoever looks after what comes from their practice answers for them.
 *
 * @throws Refusal `referrals.episode-open` when they are supported, or wait, already: then the referral can only join it.
 */
export async function listReferral(work: Work, input: ListReferral): Promise<EpisodeId> {
  requirePermission(work, 'referrals.decide');
  const id = newId<EpisodeId>();
  const { once: key, ...said } = input;
  const earlier = await answeredBefore(work, { key, command: 'referrals.list', input: said, answer: { id } });
  if (earlier) return earlier.id;

  const referral = await referralToDecide(work, input);
  const { networkId, personId, urgency } = referral;
  const { practiceId } = await personOf(work, personId);
  const workerId = await ownerFor(work, practiceId);
  const opened = await openEpisode(work, { networkId, id, personId, practiceId, workerId });
  if (!opened) throw new Refusal('conflict', 'referrals.episode-open');
  await markWaiting(work, id);
  await saveDecision(work, referral, { outcome: 'accepted', episodeId: id });
  const { ahead, behind } = await lineAround(work, urgency);
  const checkInOn = nextCheckIn(dayOf(work.now), urgency);
  const place = {
    networkId,
    episodeId: id,
    referralId: referral.id,
    personId,
    practiceId,
    urgency,
    checkInOn,
  };
  await addPlace(work, { ...place, listedAt: work.now, ahead, overtook: behind > 0 });
  await audit(work, 'referrals.listed', { type: 'referral', id: referral.id, personId, networkId });
  await enqueue(work, referralAccepted, { referralId: referral.id });
  await enqueue(work, referralListed, { episodeId: id });
  return id;
}
