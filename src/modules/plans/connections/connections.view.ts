import { lookAt } from '#modules/people';
import type { Person, PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Connection, ConnectionId, ConnectionStep } from '../domain/connection.ts';
import { stepsOf } from '../store/connection-steps.ts';
import { connectionsOfPerson } from '../store/connections.ts';
import { goalWords } from './goal-words.ts';
import { namedNow } from './named-now.ts';
import { namesIn } from './names.ts';
import { personShown } from './person-shown.ts';
import type { PersonShown } from './person-shown.ts';

/** A connection in the list, with the form that says how it went. */
export type ConnectionLine = {
  readonly connection: Connection;
  readonly href: string;
  readonly madeBy: string;
  /** The words of the goal that it serves. */
  readonly goal: string | null;
  /** What was written when it was last said how it went, or when it was made. */
  readonly lastNote: string | null;
  readonly form: FormState;
};

export type ConnectionsView = PersonShown & {
  readonly mayConnect: boolean;
  readonly lines: readonly ConnectionLine[];
  /** The form that was sent and is wrong. */
  readonly wrong: FormState | undefined;
};

/** A form about one connection, as it was sent. */
export type SentAbout = { readonly id: ConnectionId; readonly form: FormState };

/** Every connection of a person, the newest first. */
export async function connectionsView(
  work: Work,
  personId: PersonId,
  sent: SentAbout | null,
): Promise<ConnectionsView> {
  requirePermission(work, 'plans.read');
  const { person, episode } = await personInReach(work, personId);
  await lookAt(work, personId);
  const connections = await namedNow(work, await connectionsOfPerson(work, personId));
  if (sent && !connections.some(({ id }) => id === sent.id)) {
    throw new Refusal('not-found', 'plans.no-such-connection');
  }
  return {
    ...personShown(person),
    mayConnect: episode?.closedAt === null && may(work.actor, 'plans.connect'),
    lines: await linesOf(work, { person, connections, sent }),
    wrong: sent?.form,
  };
}

type Shown = {
  readonly person: Person;
  readonly connections: readonly Connection[];
  readonly sent: SentAbout | null;
};

async function linesOf(work: Work, { person, connections, sent }: Shown): Promise<readonly ConnectionLine[]> {
  const steps = await stepsOf(
    work,
    connections.map(({ id }) => id),
  );
  const names = await namesIn(
    work,
    connections.map(({ madeBy }) => madeBy),
  );
  const goals = await goalWords(work, connections);
  return connections.map((connection) => ({
    connection,
    href: `/people/${person.id}/connections/${connection.id}`,
    madeBy: names(connection.madeBy),
    goal: (connection.goalId && goals.get(connection.goalId)) ?? null,
    lastNote: lastNote(connection, steps.get(connection.id) ?? []),
    form: sent?.id === connection.id ? sent.form : blankForm({}, String(connection.version)),
  }));
}

function lastNote({ note }: Connection, steps: readonly ConnectionStep[]): string | null {
  const last = steps.at(-1);
  return last === undefined || last.number === 1 ? note : last.note;
}
