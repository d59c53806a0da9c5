import { namesOf } from '#modules/people';
import type { PersonId, PersonName } from '#modules/people';
import { openEpisodesOf } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { keptBetween } from '../store/appointment-store.ts';
import { stageOf } from './domain/went.ts';
import type { Went } from './domain/went.ts';
import { openWelfare } from './store/welfare-store.ts';
import { wentOfMany } from './store/went-store.ts';

/** What is yet to be done after an appointment. `welfare` comes first: somebody may not be well. */
export type AfterToday = {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly name: PersonName;
  readonly what: 'welfare' | 'unsaid' | 'questions' | 'next';
  /** Since when: of the appointment, or when the prompt was raised. */
  readonly at: Date;
  /** Misses in a row, of a welfare prompt. */
  readonly misses: number;
};

type Found = Omit<AfterToday, 'name'>;

/** After so many days what was not said is not asked for any more. */
const daysAsked = 14;

/** What a worker has yet to say or do after appointments: what is asked about welfare, then the longest past first. */
export async function afterToday(work: Work, workerId: WorkerId): Promise<readonly AfterToday[]> {
  requirePermission(work, 'appointments.settle');

  const [prompts, unfinished] = await Promise.all([welfareFor(work, workerId), unfinishedOf(work, workerId)]);
  const found = [...prompts, ...unfinished];
  const names = await namesOf(work, [...new Set(found.map(({ personId }) => personId))]);
  return found.flatMap((row) => {
    const name = names.get(row.personId);
    return name ? [{ ...row, name }] : [];
  });
}

/** A prompt is with whoever supports the person now, also after a handover. */
async function welfareFor(work: Work, workerId: WorkerId): Promise<readonly Found[]> {
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

async function unfinishedOf(work: Work, workerId: WorkerId): Promise<readonly Found[]> {
  const today = dayOf(work.now);
  const midnight = instantAt(today, '00:00' as LocalTime);
  const from = instantAt(addDays(today, -daysAsked), '00:00' as LocalTime);
  const kept = await keptBetween(work, { from, to: work.now, workerIds: [workerId] });
  const went = await wentOfMany(
    work,
    kept.map(({ id }) => id),
  );
  return kept
    .filter(({ from: began, outcome }) => outcome !== null || began < midnight)
    .flatMap((appointment) => rowOf(appointment, went.get(appointment.id) ?? null));
}

/** One of today of which nothing is said stands among the appointments of today. */
function rowOf({ id, personId, from, outcome }: Appointment, went: Went | null): readonly Found[] {
  const row = { id, personId, at: from, misses: 0 };
  if (outcome === null) return [{ ...row, what: 'unsaid' }];
  if (went === null || went.next !== null) return [];
  const stage = stageOf(went);
  if (stage === 'helpful' || stage === 'another') return [{ ...row, what: 'questions' }];
  return stage === 'next' ? [{ ...row, what: 'next' }] : [];
}
