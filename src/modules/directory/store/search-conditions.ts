import type { Narrowing } from '../search/narrowing.ts';
import type { Tier } from '../search/query.ts';
import type { Reading } from '../search/reading.ts';
import { withoutRows } from '../search/text-queries.ts';
import { weekBits } from '../search/week-bits.ts';

import type { Bind } from './search-statement.ts';

export type Sought = {
  readonly reading: Reading;
  readonly narrowing: Narrowing;
  readonly tier: Tier;
  /** So many at most are put in order, and at a place no others than the nearest. */
  readonly nearest?: number | undefined;
};

/** Conditions that an index answers, and those that what it finds is then held to, the cheapest first. */
export type Conditions = { readonly found: readonly string[]; readonly kept: readonly string[] };

/** What else than words, a place and hours is asked for. */
export function filters({ narrowing }: Sought, bind: Bind): Conditions {
  const { all, anyOf, age } = narrowing;
  return {
    found: [
      ...(all.length > 0 ? [`x.facets @> ${bind(all, 'text[]')}`] : []),
      ...anyOf.map((some) => `x.facets && ${bind(some, 'text[]')}`),
    ],
    kept: age === null ? [] : [suitsAge(bind(age, 'integer'))],
  };
}

export function openingHours({ narrowing }: Sought, bind: Bind): Conditions {
  const { hours, open } = narrowing;
  return {
    found: hours.map((some) => `x.facets && ${bind(some, 'text[]')}`),
    kept: open ? [isOpen(open, bind)] : [],
  };
}

/** The same of a row that is there already: bits are compared far more quickly than names. */
export function isAtHours({ narrowing }: Sought, bind: Bind): string {
  const { hours, open } = narrowing;
  return [
    'true',
    ...hours.map((some) => `x.week & ${bind(String(weekBits(some)), 'bigint')} <> 0`),
    ...(open ? [isOpen(open, bind)] : []),
  ].join(' and ');
}

export function both(some: Conditions, others: Conditions): Conditions {
  return { found: [...some.found, ...others.found], kept: [...some.kept, ...others.kept] };
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
  const minute = (zone: string) => `directory.week_minute(${when}, ${zone})`;
  // "select": the minute of our own zone is worked out once, not for each row.
  return `case when x.odd_hours then ${bySchedule}
    when coalesce(x.zone, 'Europe/London') = 'Europe/London' then x.open_minutes @> (select ${minute(`'Europe/London'`)})
    else x.open_minutes @> ${minute('x.zone')} end`;
}

type Matches = { readonly found: readonly string[]; readonly named: readonly string[] };

/** Conditions of the words of a tier; and those by which they stand in a name, which also say that they are found. */
export function matches({ reading, tier }: Sought, bind: Bind): Matches {
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

/**
 * All the words, for an index that finds squares of the map with them. It does not know what stands in a row, and has
 * what it is not sure of compared with all that was asked for, of which squares take longest: so it is asked for words
 * in any order, and what it finds is held to the row afterwards. (Where some of the words do, little has them all.)
 */
export function wordsInSquares(
  { reading, tier }: Sought,
  exactly: readonly string[],
  bind: Bind,
): Conditions {
  const inAnyOrder = withoutRows(reading.every);
  if (tier === 'some' || inAnyOrder === reading.every) return { found: exactly, kept: [] };
  return { found: [`x.search @@ ${bind(inAnyOrder, 'tsquery')}`], kept: exactly };
}

/** Word for word as the indexes of them have it. */
export const everywhere = `x.facets && '{national,remote}'::text[]`;
export const few = `right(x.service_id::text, 2) = '00'`;
