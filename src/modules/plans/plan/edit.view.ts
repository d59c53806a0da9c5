import type { PersonId } from '#modules/people';
import type { FormState, Typed } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { needsReason } from '../domain/editions.ts';
import type { PlanChange } from '../domain/editions.ts';
import { planView } from './plan.view.ts';
import type { PlanView } from './plan.view.ts';

/** A form as its page begins it, or as it was sent: a route says which. */
export type Start = (values: Typed, version: string) => Promise<FormState> | FormState;

export type PlanEdited = {
  readonly personId: PersonId;
  /** The path of the page, which also names its draft. */
  readonly path: string;
  readonly start: Start;
};

/** A page that changes the plan: the plan, and the form. */
export type EditView = PlanView & {
  readonly form: FormState;
  readonly path: string;
  /** The plan has been agreed, so that changing what it says asks why. */
  readonly asksWhy: boolean;
};

type Begins = {
  readonly change: PlanChange;
  /** What the form begins with, and the version that it changes. */
  readonly from: (view: PlanView) => { readonly values?: Typed; readonly version: number };
};

/** @throws Refusal `plans.no-open-episode` when nobody supports them now: the plan stays as it was. */
export async function editView(
  work: Work,
  { personId, path, start }: PlanEdited,
  { change, from }: Begins,
): Promise<EditView> {
  requirePermission(work, 'plans.write');
  const view = await planView(work, personId);
  if (!view.mayWrite) throw new Refusal('conflict', 'plans.no-open-episode');
  const { values = {}, version } = from(view);
  const asksWhy = needsReason(view.plan?.agreement ?? null, change);
  return { ...view, path, asksWhy, form: await start(values, String(version)) };
}
