import type { PersonId } from '#modules/people';
import { planNextStep } from '#modules/referrals';
import { dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { savePlan } from '../store/plans.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type PlanTalk = {
  readonly once: string;
  readonly personId: PersonId;
  readonly version: string | null;
  readonly reviewOn: LocalDate;
};

/** When the working day begins: a review has a day and no hour. */
const startOfDay = '09:00' as LocalTime;

/** Sets the day on which they talk again, and makes it the next step with the person. */
export async function planTalk(work: Work, input: PlanTalk): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, reviewOn } = input;
  if (await answeredBefore(work, { key, command: 'plans.plan-talk', input, answer: 'done' })) return;

  const { episode } = await episodeToWriteIn(work, personId);
  const plan = await planToChange(work, personId);
  requireUnchanged(plan, input.version);
  if (reviewOn < dayOf(work.now)) throw new Refusal('invalid', 'plans.review-in-past');
  await savePlan(work, plan, { reviewOn });
  await keepChange(work, plan, { change: 'review' });
  await planNextStep(work, { episodeId: episode.id, kind: 'review', dueAt: instantAt(reviewOn, startOfDay) });
}
