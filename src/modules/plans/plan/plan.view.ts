import { lookAt, nameOf } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ActionId } from '../domain/ids.ts';
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
  /** Whoever supports them; null when nobody has begun to. */
  readonly worker: PlanWorker | null;
  readonly mayWrite: boolean;
  readonly goalForm: FormState;
  /** For the button that marks an action as done. */
  readonly actionForms: ReadonlyMap<ActionId, FormState>;
};

/** The plan of the episode that is open, or of the last one that had a plan. */
export async function planView(work: Work, personId: PersonId): Promise<PlanView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  await lookAt(work, personId);
  const isOpen = episode !== null && episode.closedAt === null;
  const { known, full } = nameOf(person);
  const plan = isOpen ? await planOfEpisode(work, episode.id) : await newestPlanOf(work, personId);
  return {
    personHref: `/people/${personId}`,
    name: known,
    fullName: full,
    person,
    plan,
    worker: episode && (await workerNamed(work, episode.workerId)),
    mayWrite: isOpen && may(work.actor, 'plans.write'),
    goalForm: blankForm(),
    actionForms: actionFormsOf(plan),
  };
}

function actionFormsOf(plan: Plan | null): ReadonlyMap<ActionId, FormState> {
  const actions = plan?.goals.flatMap((goal) => goal.actions) ?? [];
  return new Map(actions.map(({ id, version }) => [id, blankForm({}, String(version))]));
}

async function workerNamed(work: Work, id: WorkerId): Promise<PlanWorker> {
  const { name, phone } = await workerOf(work, id);
  return { name, phone };
}
