import { addDays, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { editView } from './edit.view.ts';
import type { PlanEdited } from './edit.view.ts';
import type { ReviewView } from './review.page.tsx';

const offeredWeeks = [2, 4, 6, 12];

export async function reviewView(work: Work, edited: PlanEdited): Promise<ReviewView> {
  requirePermission(work, 'plans.write');
  const from = ({ plan }: { plan: { version: number } | null }) => ({ version: plan?.version ?? 1 });
  const view = await editView(work, edited, { change: 'review', from });
  const offered = offeredWeeks.map((weeks) => ({ weeks, day: addDays(dayOf(work.now), weeks * 7) }));
  return { ...view, offered };
}
