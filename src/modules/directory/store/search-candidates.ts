import type { Narrowing, NearPlace } from '../search/narrowing.ts';
import type { Reading } from '../search/reading.ts';
import type { Tier } from '../search/query.ts';
import { metresPerDegree, narrowing as narrowingAt } from '../search/squares.ts';

import type { Bind } from './search-statement.ts';

/**
 * So many are put in order at most; where more are found, the nearest of them or those that tell most. Words cost more
 * to compare than all the rest, and tell more of what is wanted: nobody reads on past the tenth page.
 */
export function mostRanked({ reading }: Pick<Sought, 'reading'>): number {
  return reading.every === '' ? 400 : 200;
}

/** Where a place is asked for, some room is kept for what is not near and can be had there all the same. */
function mostElsewhere(sought: Pick<Sought, 'reading'>): number {
  return mostRanked(sought) / 4;
}

export type Sought = {
  readonly reading: Reading;
  readonly narrowing: Narrowing;
  readonly tier: Tier;
};

/**
 * Rows of `directory.service_search`, with the metres to them, to put in order: all that fit, or, where more than
 * `most` do, those that are nearest, or in which a match tells most. It is asked for stage by stage, each begun only
 * when those before did not fill it, so that a word that everybody uses costs little more than a rare one.
 */
export function candidates(sought: Sought, bind: Bind): string {
  const asked = conditions(sought, bind);
  const parts = partsOf(sought, bind).map(({ most, stages, metres, within }, part) => {
    const rows = stages.map((stage) => stageOf([...stage, ...asked], { metres, within, most, part }));
    return `(select * from (${rows.join(' union all ')}) x limit ${most + 1})`;
  });
  return parts.join(' union all ');
}

/** How many were found in all; one more than are put in order when a part of them was not looked at to its end. */
export function totalOf(sought: Sought): string {
  const [most, elsewhere] = [mostRanked(sought), mostElsewhere(sought)];
  const isFull = sought.narrowing.near
    ? `count(*) filter (where part = 0) > ${most - elsewhere} or count(*) filter (where part = 1) > ${elsewhere}`
    : `count(*) > ${most}`;
  return `(select case when ${isFull} then ${most + 1} else count(*)::integer end from hits)`;
}

type Stage = {
  readonly metres: string;
  readonly within: string;
  readonly most: number;
  readonly part: number;
};

/** `offset 0`: the metres are worked out once for a row, not wherever they are used. */
function stageOf(where: readonly string[], { metres, within, most, part }: Stage): string {
  const from = `from directory.service_search x where ${where.join(' and ')}`;
  if (within === '') return `(select x.*, ${metres} as metres, ${part} as part ${from} limit ${most + 1})`;
  return `(select x.*, ${part} as part from (select x.*, ${metres} as metres ${from} offset 0) x
    where ${within} limit ${most + 1})`;
}

/** Metres from a place to the nearest place of a row: flat, which is right to a thousandth at these distances. */
function distance({ latitude, longitude }: NearPlace, bind: Bind): string {
  if (latitude === null || longitude === null) return 'null::real';
  const [lat, lon] = [bind(latitude, 'float8'), bind(longitude, 'float8')];
  const shorter = bind(narrowingAt(latitude), 'float8');
  const metres = (ofLatitude: string, ofLongitude: string) =>
    `(${metresPerDegree} * sqrt((${ofLatitude} - ${lat}) ^ 2 + ((${ofLongitude} - ${lon}) * ${shorter}) ^ 2))::real`;
  return `case when x.more_places is null then ${metres('x.latitude', 'x.longitude')}
    else least(${metres('x.latitude', 'x.longitude')}, (
      select min(${metres('x.more_places[2 * i - 1]', 'x.more_places[2 * i]')})
      from generate_series(1, array_length(x.more_places, 1) / 2) i)) end`;
}

/** Words at a place are in few listings, which are sooner read than looked for by what nearly all of them have. */
function conditions({ narrowing, reading }: Sought, bind: Bind): readonly string[] {
  const { all, anyOf, age, open, near } = narrowing;
  const have = (facets: string) => (near && reading.every !== '' ? `(${facets}) is true` : facets);
  return [
    ...(all.length > 0 ? [have(`x.facets @> ${bind(all, 'text[]')}`)] : []),
    ...anyOf.map((some) => have(`x.facets && ${bind(some, 'text[]')}`)),
    ...(age === null ? [] : [suitsAge(bind(age, 'integer'))]),
    ...(open ? [isOpen(open, bind)] : []),
  ];
}

/** Those that say nothing of ages suit everybody. */
export function suitsAge(years: string): string {
  return `coalesce(x.minimum_age, 0) <= ${years} and coalesce(x.maximum_age, 150) >= ${years}`;
}

/** By minutes of the week, which is quick; by its schedules where they are not the same every week. */
function isOpen({ at, isClockChanging }: NonNullable<Narrowing['open']>, bind: Bind): string {
  const when = bind(at, 'timestamptz');
  const bySchedule = `exists (
    select from directory.schedule s where s.service_id = x.service_id and directory.is_open_at(s, ${when}))`;
  if (isClockChanging) return bySchedule;
  return `case when x.odd_hours then ${bySchedule}
    else x.open_minutes @> directory.week_minute(${when}, coalesce(x.zone, 'Europe/London')) end`;
}

type Part = {
  readonly most: number;
  readonly stages: readonly (readonly string[])[];
  readonly metres: string;
  /** What the metres must be; empty where they tell nothing. */
  readonly within: string;
};

/** What is best first: each stage leaves out what those before it had. */
function partsOf(sought: Sought, bind: Bind): readonly Part[] {
  const { near, nearest } = sought.narrowing;
  const words = matches(sought, bind);
  const [most, elsewhere] = [mostRanked(sought), mostElsewhere(sought)];
  if (!near) return [{ most, stages: anywhere(sought, words, bind), metres: 'null::real', within: '' }];
  const metres = distance(near, bind);
  const furthest = bind(near.metres, 'real');
  // Words that many have are looked for in what is there, the others in the index.
  const found = sought.reading.isBroad ? words.found.map((word) => `(${word}) is true`) : words.found;
  const isManyEverywhere = words.found.length === 0 || sought.reading.isBroad;
  return [
    {
      most: most - elsewhere,
      stages: nearby({ near, nearest }, found, bind),
      metres,
      within: `x.metres <= ${furthest}`,
    },
    {
      most: elsewhere,
      stages: farAway(`x.facets && ${bind(near.covering, 'text[]')}`, found, isManyEverywhere),
      metres,
      within: `(x.metres <= ${furthest}) is not true`,
    },
  ];
}

/** What covers the place; then what can be had everywhere, of which a part may be enough. */
function farAway(covers: string, found: readonly string[], isMany: boolean): readonly (readonly string[])[] {
  const parts = isMany ? [[few], [`not ${few}`, 'x.sample'], ['not x.sample']] : [[]];
  return [[covers, ...found], ...parts.map((part) => [everywhere, ...part, `not ${covers}`, ...found])];
}

/** Next to the place, and then around it. */
function nearby(
  { near, nearest }: Pick<Narrowing, 'near' | 'nearest'>,
  found: readonly string[],
  bind: Bind,
): readonly (readonly string[])[] {
  if (!near || near.around.length === 0) return [['false']];
  const inner = `x.facets && ${bind(nearest, 'text[]')}`;
  const around = `x.facets && ${bind(near.around, 'text[]')}`;
  return [
    [inner, ...found],
    [around, `not ${inner}`, ...found],
  ];
}

/** Word for word as the indexes of them have it. */
const everywhere = `x.facets && '{national,remote}'::text[]`;
export const few = `right(x.service_id::text, 2) = '00'`;

type Matches = { readonly found: readonly string[]; readonly named: readonly string[] };

/** Conditions of the words of a tier; and those by which they stand in a name, which also say that they are found. */
function matches({ reading, tier }: Sought, bind: Bind): Matches {
  if (reading.every === '') return { found: [], named: [] };
  const every = bind(reading.every, 'tsquery');
  if (tier === 'every') {
    const found = [`x.search @@ ${every}`];
    // "-without" is true of more names than listings: then both must hold.
    return { found, named: [`x.title @@ ${every}`, ...(reading.every.includes('!') ? found : [])] };
  }
  const some = bind(reading.some, 'tsquery');
  const less = `not x.search @@ ${every}`;
  return { found: [`x.search @@ ${some}`, less], named: [`x.title @@ ${some}`, less] };
}

function anywhere(
  { narrowing }: Sought,
  { found, named }: Matches,
  bind: Bind,
): readonly (readonly string[])[] {
  const first = named.length > 0 ? named : [`x.facets && ${bind(narrowing.fresh, 'text[]')}`];
  return [
    [few, ...found],
    ['x.sample', `not ${few}`, ...found],
    ['not x.sample', ...first],
    ['not x.sample', `not (${first[0]})`, ...found],
  ];
}
