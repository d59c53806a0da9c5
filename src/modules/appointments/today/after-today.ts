import type { PersonId } from '#modules/people';
import { openEpisodesOf } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';

import { stageOf } from '../after/domain/went.ts';
import { openWelfare } from '../after/store/welfare-store.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import type { WithWorker } from './store/with-worker-store.ts';

/** What is yet to be done after an appointment. `welfare` comes first: somebody may not be well. */
export type AfterToday = {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly what: 'welfare' | 'unsaid' | 'questions' | 'next';
  /** Since when: of the appointment, or when the prompt was raised. */
  readonly at: Date;
  /** Misses in a row, of a welfare prompt. */
  readonly misses: number;
};

/** A prompt is with whoever supports the person now, also after a handover. */
export async function welfareFor(work: Work, workerId: WorkerId): Promise<readonly AfterToday[]> {
  const prompts = await openWelfare(work);
  const episodes = await openEpisodesOf(work, [...new Set(prompts.map(({ personId }) => personId))]);
  return prompts
    .filter(({ personId, episodeId }) => {
      const episode = episodes.get(personId);
      return episode?.id === episodeId && episode.workerId === workerId;
    })
    .map(({ appointmentId: id, personId, raisedAt, misses }) => ({
      id,
      personId,
      what: 'welfare',
      at: raisedAt,
      misses,
    }));
}

/** One of today of which nothing is said stands among the appointments of today, and nowhere else. */
export function unfinished(begun: readonly WithWorker[], midnight: Date): readonly AfterToday[] {
  return begun.filter(({ from, outcome }) => outcome !== null || from < midnight).flatMap(rowOf);
}

function rowOf({ id, personId, from, outcome, went }: WithWorker): readonly AfterToday[] {
  const row = { id, personId, at: from, misses: 0 };
  if (outcome === null) return [{ ...row, what: 'unsaid' }];
  if (went === null || went.next !== null) return [];
  const stage = stageOf(went);
  if (stage === 'helpful' || stage === 'another') return [{ ...row, what: 'questions' }];
  return stage === 'next' ? [{ ...row, what: 'next' }] : [];
}
