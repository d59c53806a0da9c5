import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import type { Work } from '#platform/work.ts';

import type { PlanChange } from '../domain/editions.ts';
import type { Plan } from '../domain/plan.ts';
import { keepEdition } from '../store/editions.ts';
import { planForUpdate, planOfEpisode } from '../store/plans.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';

/** The plan of the person's open episode, begun if need be, and locked until the work ends. */
export async function planToChange(work: Work, personId: PersonId): Promise<Plan> {
  const { episode } = await episodeToWriteIn(work, personId);
  return planForUpdate(work, { personId, episodeId: episode.id });
}

export type Changed = {
  readonly change: PlanChange;
  /** Why, where what was agreed is changed; otherwise empty. */
  readonly reason?: string;
  /** What the audit entry names: the plan itself when left out. */
  readonly subject?: { readonly type: 'goal' | 'action'; readonly id: string };
};

/** Keeps the plan as it reads after a change, and says who made it. The last step of every change. */
export async function keepChange(
  work: Work,
  before: Plan,
  { change, reason = '', subject }: Changed,
): Promise<void> {
  const plan = (await planOfEpisode(work, before.episodeId as EpisodeId)) ?? before;
  await keepEdition(work, plan, { change, reason });
  const { type, id } = subject ?? { type: 'plan', id: plan.id };
  await audit(work, `plans.changed-${type}`, { type, id, personId: plan.personId, details: { change } });
}
