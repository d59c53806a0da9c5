import { personOf } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { referralAccepted } from '../announcements.ts';
import { workerToTake } from '../caseload/worker-to-take.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { referralToDecide } from '../inbox/referral-to-decide.ts';
import type { SeenReferral } from '../inbox/referral-to-decide.ts';
import { saveDecision } from '../store/decision-store.ts';
import { lockEpisode, openEpisode } from '../store/episode-store.ts';
import { putNextStep } from '../store/next-step-store.ts';

export type AcceptReferral = SeenReferral & { readonly once: string; readonly workerId: WorkerId };

/**
 * Takes a person on: opens the one episode they can have, with its first step.
 *
 * @throws Refusal `referrals.episode-open` when they have one already: then the referral can only join it.
 */
export async function acceptReferral(work: Work, input: AcceptReferral): Promise<EpisodeId> {
  requirePermission(work, 'referrals.decide');
  const id = newId<EpisodeId>();
  const { once: key, ...said } = input;
  const earlier = await answeredBefore(work, {
    key,
    command: 'referrals.accept',
    input: said,
    answer: { id },
  });
  if (earlier) return earlier.id;

  const referral = await referralToDecide(work, input);
  const { networkId, personId } = referral;
  const worker = await workerToTake(work, input.workerId, networkId);
  const { practiceId } = await personOf(work, personId);
  const opened = await openEpisode(work, { networkId, id, personId, practiceId, workerId: worker.id });
  if (!opened) throw new Refusal('conflict', 'referrals.episode-open');
  await saveDecision(work, referral, { outcome: 'accepted', episodeId: id });
  await putNextStep(work, await lockEpisode(work, id), { kind: 'begin', dueAt: work.now, tries: 0 });
  await audit(work, 'referrals.accepted', { type: 'referral', id: referral.id, personId, networkId });
  await enqueue(work, referralAccepted, { referralId: referral.id });
  return id;
}
