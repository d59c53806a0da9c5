import { addServices, countOffered } from '#modules/directory';
import type { NewPlace, NewService } from '#modules/directory';
import { onStreaming } from '#platform/database.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { ClientBase } from 'pg';

import { operator } from '../operator.ts';
import { groupsAt } from './group-kinds.ts';
import type { GroupKind } from './group-kinds.ts';
import type { towns } from './names.ts';
import { addPlaces, postcodeAt } from './places.ts';
import type { Random } from './random.ts';

export type Groups = { readonly count: number; readonly now: Date; readonly random: Random };

/** As many as are kept in memory at once. */
const atOnce = 500;

/** @returns The services that were added, with their names. */
export async function addGroups(
  client: ClientBase,
  { count, now, random }: Groups,
): Promise<readonly { id: string; name: string }[]> {
  const work = {
    actor: operator(['directory.edit']),
    now,
    trx: onStreaming(client),
    requestId: random.uuid<string>(),
    claim: { key: null },
  };
  await addPlaces(client);
  const added: { id: string; name: string }[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index);
    const services = numbers.map((number) => groupOf(number, random, now));
    const ids = await addServices(work, services);
    added.push(...ids.map((id, index) => ({ id, name: services[index]?.name ?? '' })));
  }
  await countOffered(work);
  return added;
}

type Town = (typeof towns)[number];

function groupOf(number: number, random: Random, now: Date): NewService {
  const { kind, town } = groupsAt[number % groupsAt.length] ?? groupsAt[0] ?? noGroups();
  const round = Math.floor(number / groupsAt.length);
  return {
    id: random.uuid(),
    email: `${kind.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}${number}@example.org`,
    name: [town?.name, kind.name, round > 0 ? round : null]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
    organisation: organisationOf(kind, town, random),
    description: kind.description,
    phone: `01632 960${String(random.whole(200, 999))}`,
    howToStart: kind.howToStart,
    costs: [{ amount: kind.cost }],
    schedules: [{ byDay: kind.days, opensAt: kind.opensAt, closesAt: kind.closesAt }],
    places: [placeOf(kind, town, random)],
    terms: kind.terms,
    areas: kind.covers ?? [town?.name ?? 'United Kingdom'],
    assured: { on: addDays(dayOf(now), -random.whole(2, 300)), by: town?.name ?? kind.by ?? 'Kith' },
    ...moreOf(kind),
  };
}

function noGroups(): never {
  throw new RangeError('there are no kinds of group');
}

function organisationOf({ by }: GroupKind, town: Town | null, random: Random): string {
  const whose = random.one(['Neighbours', 'Community Trust', 'Volunteers', 'Together']);
  return by ?? `${town?.name ?? 'Kith'} ${whose}`;
}

/** What only some say. */
function moreOf({ alternateName, whoItIsFor, ages, languages }: GroupKind) {
  const [youngest, oldest] = ages ?? [null, null];
  return {
    ...(alternateName === undefined ? {} : { alternateName }),
    ...(whoItIsFor === undefined ? {} : { whoItIsFor }),
    ...(youngest === null ? {} : { minimumAge: youngest }),
    ...(oldest === null ? {} : { maximumAge: oldest }),
    languages: (languages ?? [['English', 'en'] as const]).map(([name, code]) => ({ name, code })),
  };
}

function placeOf({ where, access = [] }: GroupKind, town: Town | null, random: Random): NewPlace {
  if (where === 'online') return { type: 'virtual', name: 'Online', url: 'https://groups.example.org' };
  if (where === 'by-phone' || !town) return { type: 'virtual', name: 'By telephone' };
  const at = [random.whole(1, 9), random.whole(1, 9)] as const;
  const { outward, latitude, longitude } = postcodeAt(town, at);
  return {
    name: random.one(['Community Hall', 'Library', 'Methodist Hall', 'Old School', 'Leisure Centre']),
    address1: `${random.whole(1, 90)} ${random.one(town.streets)}`,
    city: town.name,
    postcode: `${outward} ${at[1]}AB`,
    position: { latitude, longitude },
    ...gettingTo(at[0]),
    accessibility: access.length > 0 ? access : random.chance(0.7) ? ['Step-free entrance'] : [],
  };
}

const waysThere = [
  'Bus 4 stops outside, every 20 minutes on weekdays.',
  'Seven minutes on foot from the station, on flat ground.',
  'There is a small car park behind it. Bus 12 stops at the corner.',
];

/** By the part of the town that it is in; of some nobody has said it. */
function gettingTo(part: number): Pick<NewPlace, 'transportation'> {
  const transportation = waysThere[part % (waysThere.length + 1)];
  return transportation === undefined ? {} : { transportation };
}
