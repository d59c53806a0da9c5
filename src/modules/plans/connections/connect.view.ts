import { noticeOf, serviceOf } from '#modules/directory';
import type { Notice, ServiceId } from '#modules/directory';
import { lookAt } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import type { FormState, Typed } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { proposedFollowUp, proposedSharing, sharedWhen, toldLines } from '../domain/connection.ts';
import type { Tellable, TellableWords, ToldLine, WayToConnect } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';
import type { GoalSays } from '../domain/plan.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { dayBoxes } from '../plan/day-boxes.ts';
import { goalsOfEpisode } from '../store/goals.ts';
import { personShown } from './person-shown.ts';
import type { PersonShown } from './person-shown.ts';
import { serviceFacts } from './service-facts.ts';
import type { ServiceFacts } from './service-facts.ts';
import { tellableWords } from './tellable-words.ts';

export type ConnectView = PersonShown & {
  readonly service: Notice & { readonly facts: ServiceFacts; readonly isOpen: boolean };
  /** The path of this page. */
  readonly path: string;
  /** Null until somebody has said who gets in touch. */
  readonly way: WayToConnect | null;
  readonly goalId: GoalId | null;
  /** What there is to tell of the person, beside what they would like help with. */
  readonly known: TellableWords;
  /** The goals that they still have. */
  readonly goals: readonly Pick<GoalSays, 'id' | 'words'>[];
  readonly form: FormState;
};

export type ConnectAsked = {
  readonly personId: PersonId;
  readonly serviceId: ServiceId;
  readonly way: WayToConnect | null;
  readonly goalId: GoalId | null;
  readonly form: (values: Typed) => FormState;
};

/** A service, who gets in touch with it, and what it may then be told. */
export async function connectView(work: Work, asked: ConnectAsked): Promise<ConnectView> {
  requirePermission(work, 'plans.connect');
  const { personId, serviceId, way } = asked;
  const { person, episode } = await episodeToWriteIn(work, personId);
  await lookAt(work, personId);
  const service = await serviceOf(work, serviceId);
  const goals = (await goalsOfEpisode(work, episode.id)).filter(({ result }) => result === null);
  const goal = goals.find(({ id }) => id === asked.goalId);
  const known = tellableWords(person, goal?.words ?? '');
  return {
    ...personShown(person),
    service: {
      ...noticeOf(service, work.now),
      facts: serviceFacts(service, work.now),
      isOpen: service.status === 'active',
    },
    path: `/people/${personId}/connections/new/${serviceId}`,
    way,
    goalId: goal?.id ?? null,
    known,
    goals: goals.map(({ id, words }) => ({ id, words })),
    form: asked.form({
      way: way ?? '',
      shared: way === null ? [] : proposedSharing(way, known),
      help: known.help,
      goalId: goal?.id ?? '',
      ...dayBoxes('followUpOn', proposedFollowUp(dayOf(work.now))),
    }),
  };
}

export type Chosen = {
  readonly way: WayToConnect;
  readonly shared: readonly Tellable[];
  readonly help: string;
};

/** Exactly what a service would be told if a connection were made as it was chosen. Nothing: nobody need agree to it. */
export function wouldBeTold(person: Person, { way, shared, help }: Chosen): readonly ToldLine[] {
  const known = tellableWords(person, help);
  return toldLines(sharedWhen(way, shared, known), known);
}

/** What is read to the person before anything is saved, and the answers that it was made from. */
export type AgreeView = ConnectView & { readonly lines: readonly ToldLine[] };

/** Its form carries the version of the person: what was read to them is what is told. */
export async function agreeView(work: Work, asked: ConnectAsked, chosen: Chosen): Promise<AgreeView> {
  requirePermission(work, 'plans.connect');
  const { person } = await episodeToWriteIn(work, asked.personId);
  const version = String(person.version);
  const form = (values: Typed) => ({ ...asked.form(values), version });
  return { ...(await connectView(work, { ...asked, form })), lines: wouldBeTold(person, chosen) };
}
