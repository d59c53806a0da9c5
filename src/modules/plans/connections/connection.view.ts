import { noticeOf, serviceOf } from '#modules/directory';
import type { Notice } from '#modules/directory';
import { consentHowName, consentsOf, lookAt } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { amendmentsOf } from '#platform/amendments.ts';
import type { Amendment } from '#platform/amendments.ts';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { noteField, toldLines } from '../domain/connection.ts';
import type { Connection, ConnectionId, ConnectionStep, ToldLine } from '../domain/connection.ts';
import { dayBoxes } from '../plan/day-boxes.ts';
import { stepsOf } from '../store/connection-steps.ts';
import { connectionOf } from '../store/connections.ts';
import type { ConnectionLine } from './connections.view.ts';
import { goalWords } from './goal-words.ts';
import { namedNow } from './named-now.ts';
import { namesIn } from './names.ts';
import { personShown } from './person-shown.ts';
import type { PersonShown } from './person-shown.ts';
import { serviceFacts } from './service-facts.ts';
import type { ServiceFacts } from './service-facts.ts';
import { tellableWords } from './tellable-words.ts';

/** A note, who wrote it, and what it said before it was put right. */
export type NoteShown = {
  /** 0: written when the connection was made. */
  readonly step: number;
  readonly words: string | null;
  readonly before: readonly { readonly words: string | null; readonly reason: string }[];
};

export type StepShown = ConnectionStep & { readonly who: string; readonly noted: NoteShown };

/** What the person said about what may be told. */
export type ConsentShown = {
  readonly given: boolean;
  readonly how: string;
  readonly who: string;
  readonly at: Date;
};

export type ConnectionView = PersonShown & {
  readonly line: ConnectionLine;
  readonly steps: readonly StepShown[];
  readonly note: NoteShown;
  readonly service: Notice & { readonly facts: ServiceFacts; readonly isOpen: boolean };
  /** With the details as they are now. */
  readonly told: readonly ToldLine[];
  readonly consents: readonly ConsentShown[];
  /** Somebody supports them, so that how it goes can be said. */
  readonly mayConnect: boolean;
  /** Taking agreement back, and putting notes right, can be done at any time. */
  readonly mayPutRight: boolean;
  readonly followUpForm: FormState;
  readonly withdrawForm: FormState;
  readonly wrong: FormState | undefined;
};

/** The forms of the page that were sent and are wrong. */
export type SentForms = {
  readonly status?: FormState;
  readonly followUp?: FormState;
  readonly withdraw?: FormState;
};

type Asked = { readonly personId: PersonId; readonly id: ConnectionId; readonly sent: SentForms };

/** Everything about one connection. */
export async function connectionView(work: Work, { personId, id, sent }: Asked): Promise<ConnectionView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  const found = await connectionOf(work, { personId, id });
  const [connection = found] = await namedNow(work, [found]);
  await lookAt(work, personId);
  const version = String(connection.version);
  const { lines, ...told } = await historyOf(work, { person, connection });
  const mayPutRight = may(work.actor, 'plans.connect');
  return {
    ...personShown(person),
    ...told,
    line: { ...lines, form: sent.status ?? blankForm({}, version) },
    service: await serviceShown(work, connection),
    told: toldLines(connection.shared, tellableWords(person, connection.help ?? '')),
    mayPutRight,
    mayConnect: mayPutRight && episode?.closedAt === null,
    followUpForm: sent.followUp ?? blankForm(dayBoxes('followUpOn', connection.followUpOn), version),
    withdrawForm: sent.withdraw ?? blankForm({}, version),
    wrong: sent.status ?? sent.followUp ?? sent.withdraw,
  };
}

type Of = { readonly person: Person; readonly connection: Connection };

async function historyOf(work: Work, { person, connection }: Of) {
  const { id } = connection;
  const steps = (await stepsOf(work, [id])).get(id) ?? [];
  const amended = (await amendmentsOf(work, 'connection', [id])).get(id) ?? [];
  const said = (await consentsOf(work, person.id)).filter(({ subjectId }) => subjectId === id);
  const users = [
    connection.madeBy,
    ...steps.map(({ setBy }) => setBy),
    ...said.map(({ recordedBy }) => recordedBy),
  ];
  const who = await namesIn(work, users);
  const goals = await goalWords(work, [connection]);
  return {
    lines: {
      connection,
      href: `/people/${person.id}/connections/${id}`,
      madeBy: who(connection.madeBy),
      goal: (connection.goalId && goals.get(connection.goalId)) ?? null,
      lastNote: steps.at(-1)?.note ?? null,
    },
    note: noteShown(amended, { step: 0, words: connection.note }),
    steps: steps.map((step) => ({
      ...step,
      who: who(step.setBy),
      noted: noteShown(amended, { step: step.number, words: step.note }),
    })),
    consents: said.map(({ given, how, recordedBy, recordedAt: at }) => ({
      given,
      at,
      how: consentHowName(how),
      who: who(recordedBy),
    })),
  };
}

/** @param amended Newest first. */
function noteShown(
  amended: readonly Amendment[],
  { step, words }: Pick<NoteShown, 'step' | 'words'>,
): NoteShown {
  const before = amended
    .filter(({ field }) => field === noteField(step))
    .map((one) => ({ words: typeof one.before === 'string' ? one.before : null, reason: one.reason }));
  return { step, words, before };
}

async function serviceShown(work: Work, { serviceId }: Connection): Promise<ConnectionView['service']> {
  const service = await serviceOf(work, serviceId);
  const facts = serviceFacts(service, work.now);
  return { ...noticeOf(service, work.now), facts, isOpen: service.status === 'active' };
}
