import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { stepAfterJoining } from '../domain/joining.ts';
import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { saveDecision } from '../store/decision-store.ts';
import { lockEpisode, openEpisodeOf } from '../store/episode-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { nextStepOf, putNextStep } from '../store/next-step-store.ts';

export type JoinReferral = SeenReferral & { readonly once: string };

/**
 * Adds a referral to the support that its person has now, and brings them back before their link worker today.
 *
 * @throws Refusal `referrals.no-episode-to-join` when that has ended meanwhile.
 */
export async function joinReferral(work: Work, input: JoinReferral): Promise<void> {
  requirePermission(work, 'referrals.decide');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.join', input: said, answer: 'done' })) return;

  const referral = await referralToDecide(work, input);
  const { networkId, personId } = referral;
  const open = await openEpisodeOf(work, personId);
  const episode = open && (await lockEpisode(work, open.id));
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-episode-to-join');
  await saveDecision(work, referral, { outcome: 'joined', episodeId: episode.id });
  await bringForward(work, episode);
  await audit(work, 'referrals.joined', { type: 'referral', id: referral.id, personId, networkId });
}

async function bringForward(work: Work, episode: Episode): Promise<void> {
  const planned = await nextStepOf(work, episode.id);
  await putNextStep(work, episode, stepAfterJoining(planned, work.now));
}
