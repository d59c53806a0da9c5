import { m } from '#text';
import { namesOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { amendmentsOf } from '#platform/amendments.ts';
import { storyLength } from '#platform/story.ts';
import type { StoryEntry } from '#platform/story.ts';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { noteField } from '../domain/connection.ts';
import type { Connection, ConnectionStep } from '../domain/connection.ts';
import { stepsOf } from '../store/connection-steps.ts';
import { connectionsOfPerson } from '../store/connections.ts';
import { withdrawalsOf } from './withdrawals.ts';
import { statusText } from './words.page.tsx';

/**
 * What connections tell of a person whom the actor has reached, newest first: that they were made, how they went,
 * and that nothing more may be told.
 */
export async function connectionStoryOf(work: Work, personId: PersonId): Promise<readonly StoryEntry[]> {
  if (!may(work.actor, 'plans.read')) return [];
  const connections = await connectionsOfPerson(work, personId);
  if (connections.length === 0) return [];
  const ids = connections.map(({ id }) => id);
  const [steps, amendments, withdrawals, names] = await Promise.all([
    stepsOf(work, ids),
    amendmentsOf(work, 'connection', ids),
    withdrawalsOf(work, personId),
    namesOf(work, [personId]),
  ]);
  const isAmended = (id: string, step: number) =>
    amendments.get(id)?.some(({ field }) => field === noteField(step)) ?? false;
  const name = names.get(personId)?.known ?? '';
  const entries = connections.flatMap((connection) => [
    madeEntry(connection, isAmended(connection.id, 0)),
    ...(steps.get(connection.id) ?? [])
      .filter(({ status }) => status !== 'suggested')
      .map((step) => stepEntry(connection, step, { name, amended: isAmended(connection.id, step.number) })),
    ...withdrawals
      .filter(({ subjectId }) => subjectId === connection.id)
      .map(({ id, recordedAt, recordedBy }) => withdrawnEntry(connection, { id, recordedAt, recordedBy })),
  ]);
  return entries
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id.localeCompare(a.id))
    .slice(0, storyLength);
}

function madeEntry(
  { id, personId, way, serviceName: service, note, madeBy, madeAt }: Connection,
  amended: boolean,
): StoryEntry {
  const title =
    way === 'information-only' ? m.plans_story_told_about({ service }) : m.plans_story_connected({ service });
  return { ...entryOf({ id, personId }, { title, note, amended }), id, at: madeAt, by: madeBy };
}

type Shown = { readonly name: string; readonly amended: boolean };

function stepEntry(
  { id, personId, way, serviceName: service }: Connection,
  { number, note, setBy, setAt, status }: ConnectionStep,
  { name, amended }: Shown,
): StoryEntry {
  const title = m.plans_story_connection_set({ service, status: statusText({ status, way, name }) });
  return {
    ...entryOf({ id, personId }, { title, note, amended }),
    id: `${id}-${number}`,
    at: setAt,
    by: setBy,
  };
}

type Withdrawn = { readonly id: string; readonly recordedAt: Date; readonly recordedBy: string };

function withdrawnEntry(
  { id, personId, serviceName: service }: Connection,
  withdrawn: Withdrawn,
): StoryEntry {
  const title = m.plans_story_connection_withdrew({ service });
  const { id: entryId, recordedAt: at, recordedBy: by } = withdrawn;
  return { ...entryOf({ id, personId }, { title, note: null, amended: false }), id: entryId, at, by };
}

type Told = { readonly title: string; readonly note: string | null; readonly amended: boolean };

function entryOf({ id, personId }: Pick<Connection, 'id' | 'personId'>, { title, note, amended }: Told) {
  return {
    kind: 'connection',
    title,
    href: `/people/${personId}/connections/${id}`,
    ...(note === null ? {} : { body: note }),
    ...(amended ? { amended: true } : {}),
  } as const;
}
