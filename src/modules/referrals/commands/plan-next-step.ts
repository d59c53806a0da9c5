import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToChange } from '../caseload/person-in-reach.ts';
import { requireOpen } from '../domain/episode.ts';
import type { NextStepKind } from '../domain/next-step.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { putNextStep } from '../store/next-step-store.ts';

export type PlanNextStep = {
  readonly episodeId: EpisodeId;
  readonly kind: NextStepKind;
  readonly dueAt: Date;
  /** Attempts since they last spoke: none, unless said otherwise. */
  readonly tries?: number;
};

/** Plans the one next thing with somebody, in place of what was planned before. Part of a command that is sent once. */
export async function planNextStep(
  work: Work,
  { episodeId, kind, dueAt, tries = 0 }: PlanNextStep,
): Promise<void> {
  requirePermission(work, 'referrals.contact');

  const episode = await episodeToChange(work, episodeId);
  requireOpen(episode);
  await putNextStep(work, episode, { kind, dueAt, tries });
  const { personId, networkId } = episode;
  await audit(work, 'referrals.step-planned', {
    type: 'episode',
    id: episodeId,
    personId,
    networkId,
    details: { kind },
  });
}
