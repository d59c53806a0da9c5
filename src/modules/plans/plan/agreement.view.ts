import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { dayBoxes } from './day-boxes.ts';
import { editView } from './edit.view.ts';
import type { EditView, PlanEdited } from './edit.view.ts';

/** The plan to read together; its form carries the edition that is read. */
export async function agreementView(work: Work, edited: PlanEdited): Promise<EditView> {
  requirePermission(work, 'plans.write');
  return editView(work, edited, {
    change: 'words',
    from: ({ plan }) => ({ values: dayBoxes('agreedOn', dayOf(work.now)), version: plan?.edition ?? 0 }),
  });
}
