import { aroundToday, withPlaces } from '#modules/appointments';
import type { AfterToday, TodaysAppointment } from '#modules/appointments';
import {
  caseloadCount,
  doneToday,
  nextStepWords,
  reasonName,
  todayOf,
  usuallyWords,
  waitingFor,
  whenPeopleAnswer,
} from '#modules/referrals';
import type { DoneToday, NextStepKind, TodayStep, WaitingBriefly } from '#modules/referrals';
import { noVoicemailAmong, repliesWaiting } from '#modules/messages';
import { peopleToRing } from '#modules/people';
import type { PersonId, PersonName, ToRing } from '#modules/people';
import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { whatMattersOf } from '#modules/plans';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { ownPeople } from '../own-people.ts';

type Named = { readonly name: PersonName };

export type TodayRow = Omit<TodayStep, 'usually' | 'hopes'> &
  Named & {
    readonly phone: string | null;
    /** When they say they answer, and how not to reach them, in words. */
    readonly says: string | null;
    readonly caution: string | null;
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
  readonly appointments: readonly (TodaysAppointment & Named & { readonly where: string })[];
  /** Texts that came in and that nobody has answered. */
  readonly replies: number;
  /** What is yet to be done after appointments. */
  readonly after: readonly (AfterToday & Named)[];
  readonly sections: readonly { readonly kind: NextStepKind; readonly rows: readonly TodayRow[] }[];
  /** Referrals that wait for this worker's decision, due first. */
  readonly waiting: readonly WaitingRow[];
  /** They answer for the team too: what waits there is a touch away. */
  readonly leads: boolean;
  /** What this worker has logged since the morning, the newest first. */
  readonly done: readonly (DoneToday & { readonly name: string })[];
};

export type WaitingRow = Pick<WaitingBriefly, 'id' | 'hopes' | 'safeguarding' | 'dueOn'> &
  Named & {
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
  const [worker, open, waiting, steps, done, answering, around, replies] = await Promise.all([
    workerOf(work, workerId),
    caseloadCount(work, workerId),
    may(work.actor, 'referrals.decide') ? waitingFor(work, workerId) : [],
    todayOf(work, workerId),
    doneToday(work),
    whenPeopleAnswer(work),
    may(work.actor, 'appointments.read') ? aroundToday(work, workerId) : { today: [], after: [] },
    may(work.actor, 'messages.answer') ? ownReplies(work) : 0,
    audit(work, 'referrals.looked-at-today', looked),
  ]);
  const [who, meetings] = await Promise.all([
    peopleOn(work, steps, [...waiting, ...done, ...around.today, ...around.after]),
    withPlaces(work, around.today),
  ]);
  const sections = sectionsOf(work, steps, who);
  const rings = sections.some(({ kind }) => kind === 'ring' || kind === 'begin');
  return {
    now: work.now,
    done: done.map((one) => ({ ...one, name: who.people.get(one.personId)?.full ?? '' })),
    open,
    answering: rings ? answering : null,
    limit: worker.caseloadLimit,
    appointments: named(meetings, who),
    after: named(around.after, who),
    replies,
    sections,
    waiting: named(waiting, who).map(({ reasons, ...row }) => ({
      ...row,
      why: reasons.map((reason) => reasonName(reason)).join(', '),
    })),
    leads: may(work.actor, 'capacity.see-team'),
  };
}

async function ownReplies(work: Work): Promise<number> {
  return repliesWaiting(work, await ownPeople(work));
}

type OfSomebody = { readonly personId: PersonId };

type Who = {
  readonly people: ReadonlyMap<PersonId, ToRing>;
  readonly matters: ReadonlyMap<PersonId, string>;
  /** They asked for no voicemail. */
  readonly quiet: ReadonlySet<PersonId>;
};

/** Everybody on the page, asked for at once; of those with whom something is to be done, also what matters to them. */
async function peopleOn(
  work: Work,
  steps: readonly OfSomebody[],
  others: readonly OfSomebody[],
): Promise<Who> {
  const idsOf = (rows: readonly OfSomebody[]) => [...new Set(rows.map(({ personId }) => personId))];
  const [people, matters, quiet] = await Promise.all([
    peopleToRing(work, idsOf([...steps, ...others])),
    whatMattersOf(work, idsOf(steps)),
    noVoicemailAmong(work, idsOf(steps)),
  ]);
  return { people, matters, quiet };
}

/** Without those who are out of reach. */
function named<Row extends OfSomebody>(rows: readonly Row[], { people }: Who): readonly (Row & Named)[] {
  return rows.flatMap((row) => {
    const name = people.get(row.personId);
    return name ? [{ ...row, name }] : [];
  });
}

function sectionsOf(work: Work, steps: readonly TodayStep[], who: Who): TodayView['sections'] {
  const rows = steps.flatMap((step) => {
    const person = who.people.get(step.personId);
    return person ? [rowOf(work, step, { ...who, person })] : [];
  });
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return order
    .map((kind) => ({ kind, rows: byKind.get(kind) ?? [] }))
    .filter(({ rows: { length } }) => length > 0);
}

function rowOf(
  work: Work,
  { hopes, usually, ...step }: TodayStep,
  { person, matters, quiet }: Who & { readonly person: ToRing },
): TodayRow {
  return {
    ...step,
    name: person,
    phone: person.phone,
    says: person.usuallyAnswers,
    caution: person.contactCaution,
    usually: usually && usuallyWords(usually),
    verb: nextStepWords[step.kind](),
    matters: matters.get(step.personId) ?? hopes,
    late: isLate(step, work.now),
    noVoicemail: quiet.has(step.personId),
    once: newId<string>(),
  };
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

function isLate({ dueAt }: Pick<TodayStep, 'dueAt'>, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > dayMilliseconds;
}
