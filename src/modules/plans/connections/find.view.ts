import { m } from '#text';
import { noticeOf, searchServices } from '#modules/directory';
import type { Found, Notice } from '#modules/directory';
import { lookAt } from '#modules/people';
import type { PersonId } from '#modules/people';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { isOnShortlist } from '../domain/connection.ts';
import type { Connection } from '../domain/connection.ts';
import type { GoalId } from '../domain/ids.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { connectionsOfEpisodes } from '../store/connections.ts';
import { goalsOfEpisode } from '../store/goals.ts';
import { noteNothingFound } from '../store/nothing-found.ts';
import { findHref, fewerWords } from './find-query.ts';
import type { FindQuery } from './find-query.ts';
import { personShown } from './person-shown.ts';
import type { PersonShown } from './person-shown.ts';

/** A service that was found, and whether the person knows of it already. */
export type FoundService = Notice & {
  readonly connectHref: string;
  readonly has: 'every' | 'some';
  readonly isOnShortlist: boolean;
  readonly isConnected: boolean;
};

type Link = { readonly label: string; readonly href: string };

export type FindView = PersonShown & {
  readonly query: FindQuery;
  /** The beginning of their postcode, when it is known. */
  readonly livesIn: string | null;
  /** The words of the goal that help is looked for, if any. */
  readonly goal: string | null;
  readonly examples: readonly Link[];
  readonly onShortlist: number;
  /** Null until something was typed. */
  readonly found: FoundView | null;
  readonly form: FormState;
};

export type FoundView = {
  readonly services: readonly FoundService[];
  readonly withEvery: number;
  /** The words that were searched for instead of those typed. */
  readonly readAs: string | null;
  readonly nextHref: string | null;
  /** When nothing was found: the same with less asked of it. */
  readonly fewer: readonly Link[];
  readonly everywhereHref: string | null;
};

type Asked = { readonly personId: PersonId; readonly query: FindQuery; readonly form: FormState };

/** The directory, searched from a person's plan. A search that finds nothing is noted, without saying for whom. */
export async function findView(work: Work, { personId, query, form }: Asked): Promise<FindView> {
  requirePermission(work, 'plans.connect');
  const { person, episode } = await episodeToWriteIn(work, personId);
  await lookAt(work, personId);
  const connections = await connectionsOfEpisodes(work, [episode.id]);
  const shown = personShown(person);
  const of = { personHref: shown.personHref, query, connections };
  return {
    ...shown,
    query,
    form,
    livesIn: person.postcode?.trim().split(' ')[0] || null,
    goal: await goalWords(work, episode.id, query.goalId),
    examples: examples().map((words) => ({
      label: words,
      href: findHref(of.personHref, { ...query, words, after: null }),
    })),
    onShortlist: connections.filter(isOnShortlist).length,
    found: query.words === '' ? null : await foundView(work, of),
  };
}

async function goalWords(
  work: Work,
  episodeId: Parameters<typeof goalsOfEpisode>[1],
  id: GoalId | null,
): Promise<string | null> {
  if (id === null) return null;
  return (await goalsOfEpisode(work, episodeId)).find((goal) => goal.id === id)?.words ?? null;
}

type Of = {
  readonly personHref: string;
  readonly query: FindQuery;
  readonly connections: readonly Connection[];
};

async function foundView(work: Work, of: Of): Promise<FoundView> {
  const { words, near, after } = of.query;
  const found = await searchServices(work, { words, near, after });
  if (found.services.length === 0 && after === null) await note(work, of.query);
  const hrefOf = (changed: Partial<FindQuery>) =>
    findHref(of.personHref, { ...of.query, after: null, ...changed });
  return {
    services: servicesIn(found, of, work.now),
    withEvery: found.withEvery,
    readAs: found.readAs,
    nextHref: found.next === null ? null : hrefOf({ words: found.readAs ?? words, after: found.next }),
    fewer: fewerWords(words).map((one) => ({ label: one, href: hrefOf({ words: one }) })),
    everywhereHref: near === '' ? null : hrefOf({ near: '' }),
  };
}

function servicesIn(
  { services }: Found,
  { personHref, query, connections }: Of,
  now: Date,
): readonly FoundService[] {
  const goal = query.goalId === null ? '' : `?goal=${query.goalId}`;
  return services.map((service) => {
    const known = connections.filter(({ serviceId }) => serviceId === service.id);
    return {
      ...noticeOf(service, now),
      connectHref: `${personHref}/connections/new/${service.id}${goal}`,
      has: service.has,
      isOnShortlist: known.some((one) => isOnShortlist(one)),
      isConnected: known.some((one) => !isOnShortlist(one)),
    };
  });
}

async function note(work: Work, { words, near }: FindQuery): Promise<void> {
  const tidy = (text: string) => text.toLowerCase();
  await noteNothingFound(work, { searchedOn: dayOf(work.now), words: tidy(words), near: tidy(near) });
}

function examples(): readonly string[] {
  return [
    m.directory_example_talk(),
    m.directory_example_walking(),
    m.directory_example_debt(),
    m.directory_example_food(),
    m.directory_example_grief(),
    m.directory_example_work(),
  ];
}
