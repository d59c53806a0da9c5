import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { NextStepKind } from '../domain/next-step.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { usualAnswers } from '../domain/usual-answers.ts';
import type { UsualAnswers } from '../domain/usual-answers.ts';
import { historiesOfDue } from '../store/contact-store.ts';
import { dueSteps } from '../store/next-step-store.ts';

/** One thing to do today. */
export type TodayStep = {
  readonly episodeId: EpisodeId;
  readonly personId: PersonId;
  readonly kind: NextStepKind;
  readonly dueAt: Date;
  /** Attempts to reach them since they last spoke. */
  readonly tries: number;
  /** When they answer, as learnt from calls; null while there is too little to go by. */
  readonly usually: UsualAnswers | null;
  /** What they hoped for when they were referred: until what matters to them is known. */
  readonly hopes: string | null;
};

/** What a worker has to do today and what is overdue, the longest due first: at most 200. */
export async function todayOf(work: Work, workerId: WorkerId): Promise<readonly TodayStep[]> {
  const tomorrow = instantAt(addDays(dayOf(work.now), 1), '00:00' as LocalTime);
  const [steps, histories] = await Promise.all([
    dueSteps(work, workerId, tomorrow),
    historiesOfDue(work, workerId, tomorrow),
  ]);
  return steps.map((step) => ({ ...step, usually: usualAnswers(histories.get(step.personId) ?? []) }));
}
