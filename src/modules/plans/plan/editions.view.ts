import { namesOfUsers } from '#modules/identity';
import type { PersonId } from '#modules/people';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { editionOf, editionsOf } from '../store/editions.ts';
import type { EditionView, EditionsView } from './editions.page.tsx';
import { planView } from './plan.view.ts';

/** Every change to the plan. */
export async function editionsView(work: Work, personId: PersonId): Promise<EditionsView> {
  requirePermission(work, 'plans.read');
  const view = await planView(work, personId);
  const editions = view.plan ? await editionsOf(work, view.plan.id) : [];
  const users = [...new Set(editions.map(({ madeBy }) => madeBy))];
  return { ...view, editions, names: await namesOfUsers(work, users) };
}

/** The plan as it read after one change. */
export async function editionView(work: Work, personId: PersonId, number: number): Promise<EditionView> {
  requirePermission(work, 'plans.read');
  const view = await planView(work, personId);
  if (!view.plan) throw new Refusal('not-found', 'plans.no-such-edition');
  const edition = await editionOf(work, view.plan.id, number);
  const names = await namesOfUsers(work, [edition.madeBy]);
  return { ...view, edition, madeByName: names.get(edition.madeBy) ?? null };
}
