import { peopleOf, nameOf } from '#modules/people';
import type { Person, PersonId, PersonName } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { NextStepKind } from '../domain/next-step.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { usualAnswers } from '../domain/usual-answers.ts';
import type { UsualAnswers } from '../domain/usual-answers.ts';
import { historiesOf } from '../store/contact-store.ts';
import { openingHopes } from '../store/decision-store.ts';
import { dueSteps } from '../store/next-step-store.ts';

/** One thing to do today. */
export type TodayStep = {
  readonly episodeId: EpisodeId;
  readonly personId: PersonId;
  readonly name: PersonName;
  readonly phone: string | null;
  readonly kind: NextStepKind;
  readonly dueAt: Date;
  /** Attempts to reach them since they last spoke. */
  readonly tries: number;
  readonly openedAt: Date;
  /** When they answer, as learnt from calls; null while there is too little to go by. */
  readonly usually: UsualAnswers | null;
  /** When they say they answer, and how not to reach them, in words. */
  readonly says: string | null;
  readonly caution: string | null;
  /** What they hoped for when they were referred: until what matters to them is known. */
  readonly line: string | null;
};

/** What a worker has to do today and what is overdue, the longest due first: at most 200. */
export async function todayOf(work: Work, workerId: WorkerId): Promise<readonly TodayStep[]> {
  const tomorrow = instantAt(addDays(dayOf(work.now), 1), '00:00' as LocalTime);
  const steps = await dueSteps(work, workerId, tomorrow);
  const personIds = steps.map(({ personId }) => personId);
  const episodeIds = steps.map(({ episodeId }) => episodeId);
  const [people, histories, hopes] = await Promise.all([
    peopleOf(work, personIds),
    historiesOf(work, personIds),
    openingHopes(work, episodeIds),
  ]);
  return steps.flatMap((step) => {
    const person = people.get(step.personId);
    if (!person) return [];
    const usually = usualAnswers(histories.get(step.personId) ?? []);
    return [{ ...step, ...aboutCalling(person), usually, line: hopes.get(step.episodeId) ?? null }];
  });
}

function aboutCalling(person: Person) {
  const { phone, usuallyAnswers: says, contactCaution: caution } = person;
  return { name: nameOf(person), phone, says, caution };
}
