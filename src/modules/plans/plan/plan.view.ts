import { lookAt, nameOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Plan } from '../domain/plan.ts';
import { newestPlanOf, planOfEpisode } from '../store/plans.ts';
import type { PlanWorker } from './plan-paper.page.tsx';

/** A person's plan and who it is about: what every page of the plan shows. */
export type PlanView = {
  readonly personHref: string;
  readonly name: string;
  readonly fullName: string;
  readonly person: Person;
  /** Null until something is written. */
  readonly plan: Plan | null;
  readonly worker: PlanWorker;
  readonly mayWrite: boolean;
};

/** The plan of the episode that is open, or of the last one that had a plan. */
export async function planView(work: Work, personId: PersonId): Promise<PlanView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  await lookAt(work, personId);
  const isOpen = episode !== null && episode.closedAt === null;
  const { known, full } = nameOf(person);
  return {
    personHref: `/people/${personId}`,
    name: known,
    fullName: full,
    person,
    plan: isOpen ? await planOfEpisode(work, episode.id) : await newestPlanOf(work, personId),
    worker: await workerNamed(work, (episode?.workerId ?? work.actor.userId) as WorkerId),
    mayWrite: isOpen && may(work.actor, 'plans.write'),
  };
}

async function workerNamed(work: Work, id: WorkerId): Promise<PlanWorker> {
  const { name, phone } = await workerOf(work, id);
  return { name, phone };
}
