import { barriersOf, lookAt, nameOf } from '#modules/people';
import { nextStepOf, personInReach } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from '../taking/appointment-in-reach.ts';
import type { AppointmentId } from '../domain/appointment.ts';
import { requireTookPlace } from '../domain/states.ts';
import { offersAfter, stageOf } from './domain/went.ts';
import type { Stage } from './domain/went.ts';
import { kindMessageOf } from './kind-message.ts';
import type { AfterView } from './pages/after.page.tsx';
import { openWelfareOf } from './store/welfare-store.ts';
import { wentOf } from './store/went-store.ts';
import type { KeptWent } from './store/went-store.ts';
import { anotherWords, cameWords, helpfulWords } from './pages/words.ts';

/** Days after which "not now" is asked again, unless they say otherwise. */
const usualDaysLater = 28;

export type AfterAsked = {
  readonly id: AppointmentId;
  /** What is to be put right; null: what is yet to be said. */
  readonly ask: Extract<Stage, 'came' | 'helpful' | 'another'> | null;
};

/** How an appointment went, asked one thing at a time. */
export async function afterView(work: Work, { id, ask }: AfterAsked): Promise<AfterView> {
  requirePermission(work, 'appointments.settle');

  const appointment = await appointmentInReach(work, id);
  requireTookPlace(appointment, work.now);
  const { personId, episodeId, from } = appointment;
  const [{ person, episode }, went, barriers, prompt, next] = await Promise.all([
    personInReach(work, personId),
    wentOf(work, id),
    barriersOf(work, personId),
    openWelfareOf(work, episodeId),
    nextStepOf(work, episodeId),
    lookAt(work, personId),
  ]);
  const stage = askedNow(went, ask);
  const ratherByPhone = barriers.prefersPhone || barriers.leavingHome;
  return {
    id,
    personId,
    name: nameOf(person),
    from,
    stage,
    went,
    said: went === null ? [] : saidIn(went),
    version: String(went?.version ?? 0),
    once: newId(),
    offers: went ? offersAfter(went, { ratherByPhone }) : [],
    later: addDays(dayOf(work.now), usualDaysLater),
    checkIn: next?.kind === 'ring' ? next.dueAt : null,
    kind: await kindMessageOf(work, appointment, went),
    open: episode?.id === episodeId && episode.closedAt === null,
    welfare: prompt && { misses: prompt.misses },
  };
}

/** What was said can be put right, except the answers of somebody who did not come. */
function askedNow(went: KeptWent | null, ask: AfterAsked['ask']): Stage {
  if (went === null || ask === null) return stageOf(went);
  return ask === 'came' || went.came !== 'missed' ? ask : stageOf(went);
}

function saidIn(went: NonNullable<AfterView['went']>): AfterView['said'] {
  const { came, helpful, helpfulWords: onHelp, another, anotherWords: onAnother } = went;
  const answered = [{ question: 'came' as const, answer: cameWords[came](), words: null }];
  if (came === 'missed') return answered;
  const asked = [
    { question: 'helpful' as const, answer: helpful && helpfulWords[helpful](), words: onHelp },
    { question: 'another' as const, answer: another && anotherWords[another](), words: onAnother },
  ];
  return [...answered, ...asked.filter(({ answer, words }) => answer !== null || words !== null)];
}
