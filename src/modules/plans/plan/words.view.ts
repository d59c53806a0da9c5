import type { PersonId } from '#modules/people';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { NoticedKind } from '../domain/conversation.ts';
import { noticedOf } from '../store/margins.ts';
import { editView } from './edit.view.ts';
import type { EditView, PlanEdited } from './edit.view.ts';

/** What matters and what they are good at; a plan that says neither begins with what was taken from their words. */
export async function planWordsView(work: Work, edited: PlanEdited): Promise<EditView> {
  requirePermission(work, 'plans.write');
  const taken = await takenFromWords(work, edited.personId);
  return editView(work, edited, {
    change: 'words',
    from: ({ plan }) => {
      const said = plan && (plan.whatMatters || plan.goodAt) ? plan : taken;
      return { values: { whatMatters: said.whatMatters, goodAt: said.goodAt }, version: plan?.version ?? 1 };
    },
  });
}

async function takenFromWords(work: Work, personId: PersonId) {
  const noticed = await noticedOf(work, personId);
  const lines = (kind: NoticedKind) =>
    noticed
      .filter((one) => one.kind === kind)
      .map(({ words }) => words)
      .join('\n');
  return { whatMatters: lines('matters'), goodAt: lines('strength') };
}
