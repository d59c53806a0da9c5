import { afterToday, appointmentsToday } from '#modules/appointments';
import type { AfterToday, TodaysAppointment } from '#modules/appointments';
import {
  caseloadCounts,
  doneToday,
  inboxMine,
  nextStepWords,
  reasonName,
  todayOf,
  usuallyWords,
  whenPeopleAnswer,
} from '#modules/referrals';
import type { DoneToday, NextStepKind, TodayStep, WaitingReferral } from '#modules/referrals';
import { noVoicemailAmong, repliesWaiting } from '#modules/messages';
import { namesOf } from '#modules/people';
import type { PersonName } from '#modules/people';
import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { whatMattersOf } from '#modules/plans';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { ownPeople } from '../own-people.ts';

export type TodayRow = Omit<TodayStep, 'usually'> & {
  /** When they answer, in words, as learnt from calls. */
  readonly usually: string | null;
  /** What to do, as a verb. */
  readonly verb: string;
  /** One line of what matters to them; until that is known, of what they hoped for. */
  readonly matters: string | null;
  /** Overdue since before today. */
  readonly late: boolean;
  /** They asked for no voicemail. */
  readonly noVoicemail: boolean;
  /** Makes logging a call from this row safe to send twice. */
  readonly once: string;
};

export type TodayView = {
  readonly now: Date;
  readonly open: number;
  /** When people here answer most, in a sentence; null while there is nobody to ring, or too little to go by. */
  readonly answering: string | null;
  readonly limit: number;
  /** Whom they meet today, in the order of the day. */
  readonly appointments: readonly TodaysAppointment[];
  /** Texts that came in and that nobody has answered. */
  readonly replies: number;
  /** What is yet to be done after appointments. */
  readonly after: readonly AfterToday[];
  readonly sections: readonly { readonly kind: NextStepKind; readonly rows: readonly TodayRow[] }[];
  /** Referrals that wait for this worker's decision, due first. */
  readonly waiting: readonly WaitingRow[];
  /** They answer for the team too: what waits there is a touch away. */
  readonly leads: boolean;
  /** What this worker has logged since the morning, the newest first. */
  readonly done: readonly DoneToday[];
};

export type WaitingRow = Pick<WaitingReferral, 'id' | 'hopes' | 'safeguarding' | 'dueOn'> & {
  readonly name: PersonName;
  /** Why they were referred, in words. */
  readonly why: string;
};

/** In the order of a day: who waits for a call, then what can be done between calls. */
const order: readonly NextStepKind[] = ['ring', 'begin', 'follow-up', 'review', 'close'];

/** What a link worker has to do next, and how full their caseload is. */
export async function todayView(work: Work): Promise<TodayView> {
  requirePermission(work, 'referrals.contact');

  const workerId = work.actor.userId as string as WorkerId;
  const looked = { type: 'caseload', id: workerId } as const;
  const [worker, counts, waiting, rows, done, answering, appointments, after, replies] = await Promise.all([
    workerOf(work, workerId),
    caseloadCounts(work),
    may(work.actor, 'referrals.decide') ? waitingFor(work, workerId) : [],
    rowsFor(work, workerId),
    doneToday(work),
    whenPeopleAnswer(work),
    may(work.actor, 'appointments.read') ? appointmentsToday(work, workerId) : [],
    may(work.actor, 'appointments.settle') ? afterToday(work, workerId) : [],
    may(work.actor, 'messages.answer') ? ownReplies(work) : 0,
    audit(work, 'referrals.looked-at-today', looked),
  ]);
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return {
    now: work.now,
    done,
    open: counts.get(workerId) ?? 0,
    answering: byKind.has('ring') || byKind.has('begin') ? answering : null,
    limit: worker.caseloadLimit,
    appointments,
    after,
    replies,
    sections: order
      .flatMap((kind) => ({ kind, rows: byKind.get(kind) ?? [] }))
      .filter(({ rows: { length } }) => length > 0),
    waiting,
    leads: may(work.actor, 'capacity.see-team'),
  };
}

async function waitingFor(work: Work, workerId: WorkerId): Promise<readonly WaitingRow[]> {
  const waiting = await inboxMine(work, workerId);
  const names = await namesOf(
    work,
    waiting.map(({ personId }) => personId),
  );
  return waiting.flatMap(({ personId, reasons, ...referral }) => {
    const name = names.get(personId);
    return name ? [{ ...referral, name, why: reasons.map((reason) => reasonName(reason)).join(', ') }] : [];
  });
}

async function ownReplies(work: Work): Promise<number> {
  return repliesWaiting(work, await ownPeople(work));
}

async function rowsFor(work: Work, workerId: WorkerId): Promise<readonly TodayRow[]> {
  const steps = await todayOf(work, workerId);
  const personIds = steps.map(({ personId }) => personId);
  const [matters, quiet] = await Promise.all([
    whatMattersOf(work, personIds),
    noVoicemailAmong(work, personIds),
  ]);
  return steps.map((step) => ({
    ...step,
    usually: step.usually && usuallyWords(step.usually),
    verb: nextStepWords[step.kind](),
    matters: matters.get(step.personId) ?? step.line,
    late: isLate(step, work.now),
    noVoicemail: quiet.has(step.personId),
    once: newId<string>(),
  }));
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

function isLate({ dueAt }: TodayStep, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > dayMilliseconds;
}
