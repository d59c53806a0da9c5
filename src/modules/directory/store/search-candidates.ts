import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { Narrowing, NearPlace } from '../search/narrowing.ts';
import type { Tier } from '../search/query.ts';
import { metresPerDegree, narrowing as narrowingAt } from '../search/squares.ts';

/** So many are put in order at most; where more are found, the nearest of them or those that tell most. */
export const mostRanked = 400;

/** Where a place is asked for, some room is kept for what is not near and can be had there all the same. */
const mostElsewhere = 100;
const mostNear = mostRanked - mostElsewhere;

/**
 * Rows of `directory.service_search x` to put in order: all that fit, or, where more than `most` do, those that
 * are nearest, or in which a match tells most. It is asked for stage by stage, each begun only when those before
 * did not fill it, so that a word that everybody uses costs little more than a rare one. Reads
 * `asked.every_word` and `asked.any_word`.
 */
export function candidates(narrowing: Narrowing, tier: Tier, hasWords: boolean): RawBuilder<unknown> {
  const asked = [matches(tier, hasWords), ...conditions(narrowing)];
  const parts = partsOf(narrowing, tier, hasWords).map(({ most, stages }, part) => {
    const rows = stages.map(
      (stage) => sql`(select x.*, ${part}::integer as part from directory.service_search x
        where ${sql.join([...stage, ...asked], sql` and `)} limit ${most + 1}::integer)`,
    );
    return sql`(select * from (${sql.join(rows, sql` union all `)}) x limit ${most + 1}::integer)`;
  });
  return sql.join(parts, sql` union all `);
}

/** How many were found in all; one more than are put in order when a part of them was not looked at to its end. */
export function totalOf({ near }: Narrowing): RawBuilder<number> {
  const isFull = near
    ? sql`count(*) filter (where part = 0) > ${mostNear} or count(*) filter (where part = 1) > ${mostElsewhere}`
    : sql`count(*) > ${mostRanked}`;
  return sql`(select case when ${isFull} then ${mostRanked + 1}::integer else count(*)::integer end from hits)`;
}

/** Metres from a place to the nearest place of a row: flat, which is right to a thousandth at these distances. */
export function distance(near: NearPlace | null): RawBuilder<number | null> {
  if (near === null || near.latitude === null || near.longitude === null) return sql`null::real`;
  const { latitude, longitude } = near;
  const metres = (lat: RawBuilder<unknown>, lon: RawBuilder<unknown>) =>
    sql`(${metresPerDegree}::real * sqrt(power(${lat} - ${latitude}::double precision, 2)
      + power((${lon} - ${longitude}::double precision) * ${narrowingAt(latitude)}::double precision, 2)))::real`;
  return sql`case when x.more_places is null then ${metres(sql`x.latitude`, sql`x.longitude`)}
    else least(${metres(sql`x.latitude`, sql`x.longitude`)}, (
      select min(${metres(sql`x.more_places[2 * i - 1]`, sql`x.more_places[2 * i]`)})
      from generate_series(1, array_length(x.more_places, 1) / 2) i)) end`;
}

function matches(tier: Tier, hasWords: boolean): RawBuilder<boolean> {
  if (!hasWords) return sql`true`;
  const every = sql<boolean>`x.search @@ (select every_word from asked)`;
  return tier === 'every' ? every : sql`x.search @@ (select any_word from asked) and not ${every}`;
}

function conditions({ all, anyOf, age, open }: Narrowing): readonly RawBuilder<boolean>[] {
  return [
    ...(all.length > 0 ? [sql<boolean>`x.facets @> ${all}::text[]`] : []),
    ...anyOf.map((some) => among(some)),
    ...(age === null
      ? []
      : [
          sql<boolean>`coalesce(x.minimum_age, 0) <= ${age}::integer and coalesce(x.maximum_age, 150) >= ${age}::integer`,
        ]),
    ...(open ? [isOpen(open)] : []),
  ];
}

function among(facets: readonly string[]): RawBuilder<boolean> {
  return sql`x.facets && ${facets}::text[]`;
}

/** By minutes of the week, which is quick; by its schedules where they are not the same every week. */
function isOpen({ at, isClockChanging }: NonNullable<Narrowing['open']>): RawBuilder<boolean> {
  const bySchedule = sql<boolean>`exists (
    select from directory.schedule s where s.service_id = x.service_id and directory.is_open_at(s, ${at}::timestamptz))`;
  if (isClockChanging) return bySchedule;
  return sql`case when x.odd_hours then ${bySchedule}
    else x.open_minutes @> directory.week_minute(${at}::timestamptz, coalesce(x.zone, 'Europe/London')) end`;
}

type Part = { readonly most: number; readonly stages: readonly (readonly RawBuilder<boolean>[])[] };

/** What is best first: each stage leaves out what those before it had. */
function partsOf(narrowing: Narrowing, tier: Tier, hasWords: boolean): readonly Part[] {
  const { near, nearest, fresh } = narrowing;
  if (near) return [nearby(near, nearest), elsewhere(near)];
  const sample = sql<boolean>`x.sample`;
  const first = hasWords
    ? sql<boolean>`x.title @@ (select ${sql.ref(`${tier === 'every' ? 'every' : 'any'}_word`)} from asked)`
    : among(fresh);
  return [{ most: mostRanked, stages: [[sample], [not(sample), first], [not(sample), not(first)]] }];
}

/** Next to the place, and then around it. */
function nearby(near: NearPlace, nearest: readonly string[]): Part {
  if (near.around.length === 0) return { most: mostNear, stages: [[sql`false`]] };
  const within = sql<boolean>`coalesce(${distance(near)} <= ${near.metres}::real, false)`;
  const inner = among(nearest);
  return {
    most: mostNear,
    stages: [
      [inner, within],
      [among(near.around), not(inner), within],
    ],
  };
}

/** Covering the place; then for the whole country, or on a telephone or screen. */
function elsewhere(near: NearPlace): Part {
  const covers = among(near.covering);
  const everywhere = among(['national', 'remote']);
  const isNear = sql<boolean>`coalesce(${distance(near)} <= ${near.metres}::real, false)`;
  const sample = sql<boolean>`x.sample`;
  return {
    most: mostElsewhere,
    stages: [
      [covers, not(isNear)],
      [everywhere, sample, not(covers), not(isNear)],
      [everywhere, not(sample), not(covers), not(isNear)],
    ],
  };
}

function not(condition: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`not (${condition})`;
}
