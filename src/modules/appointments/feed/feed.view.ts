import type { WorkerId } from '#modules/workforce';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { feedOf } from './store/feed-store.ts';

export type FeedView = {
  /** When the feed there is was made; null when there is none. */
  readonly madeAt: Date | null;
  readonly form: FormState;
};

export async function feedView(work: Work): Promise<FeedView> {
  requirePermission(work, 'appointments.feed');

  const feed = await feedOf(work, work.actor.userId as string as WorkerId);
  return { madeAt: feed?.madeAt ?? null, form: blankForm() };
}
