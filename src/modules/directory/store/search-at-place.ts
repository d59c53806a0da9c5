import type { NearPlace } from '../search/narrowing.ts';
import type { Reading } from '../search/reading.ts';
import { metresPerDegree, narrowing as narrowingAt } from '../search/squares.ts';

import {
  both,
  everywhere,
  few,
  filters,
  isAtHours,
  matches,
  openingHours,
  wordsInSquares,
} from './search-conditions.ts';
import type { Conditions, Sought } from './search-conditions.ts';
import { firstOf, rowsOf } from './search-stages.ts';
import type { Stage } from './search-stages.ts';
import type { Bind } from './search-statement.ts';

type Place = {
  readonly near: NearPlace;
  /** Of what is near, and of what is not and can be had there all the same. */
  readonly most: number;
  readonly elsewhere: number;
};

type Asked = {
  readonly words: readonly string[];
  readonly filtered: Conditions;
  readonly metres: string;
};

/** Of a ring that has more than there is room for, the nearest or, which is quicker, any. */
type Many = Asked & { readonly inRing: Pick<Stage, 'first'> };

type AskedAtHours = Asked & {
  readonly inSquares: Conditions;
  readonly hours: Conditions;
  readonly isAtHours: string;
};

/** Whether what is there at other hours comes with it, where nothing is there at those that are asked for. */
export function looksAtOtherHours({ reading, narrowing }: Sought): boolean {
  return narrowing.near !== null && narrowing.hours.length > 0 && isLookedForOnce(reading);
}

/** Words that only some of the listings have: all that is at a place and has them is looked through at once. */
function isLookedForOnce({ every, isBroad }: Reading): boolean {
  return every !== '' && !isBroad;
}

/** Rows to put in order: part 0 is near, part 1 covers the place or is everywhere. */
export function atPlace(sought: Sought, place: Place, bind: Bind): string {
  const words = matches(sought, bind).found;
  const [filtered, hours] = [filters(sought, bind), openingHours(sought, bind)];
  const metres = metresTo(place.near, bind);
  if (!isLookedForOnce(sought.reading)) {
    const inRing = sought.nearest === undefined ? {} : { first: '-x.metres' };
    return manyAt({ words, filtered: both(filtered, hours), metres, inRing }, place, bind);
  }
  const there = {
    inSquares: wordsInSquares(sought, words, bind),
    isAtHours: isAtHours(sought, bind),
  };
  return allAt({ words, filtered, hours, metres, ...there }, place, bind);
}

/**
 * All that is there, looked for once: the nearest of it, and what is not near but covers the place. Where nothing is
 * there at the hours that are asked for, what is there at others comes from the same look.
 */
function allAt(asked: AskedAtHours, place: Place, bind: Bind): string {
  const { words, inSquares, filtered, hours, metres } = asked;
  const { covers, isNear } = reachOf(place.near, bind);
  const touched = [...(place.near.rings.at(-1)?.squares ?? []), ...place.near.covering];
  const there: Stage = {
    found: [`x.facets && ${bind(touched, 'text[]')}`, ...inSquares.found, ...filtered.found],
    kept: [`(${isNear} or ${covers})`, ...filtered.kept, ...inSquares.kept],
  };
  const notThere = ['x.service_id not in (select service_id from there)'];
  const chosen = (those: string, held: Conditions) =>
    nearestAndOthers(those, everywhereElse({ words, filtered: held }, notThere), place);
  return `
    with there as materialized (
      select x.at, x.service_id, x.metres, case when ${isNear} then 0 else 1 end as part, ${asked.isAtHours} as "atHours"
      from (${rowsOf(there, metres)}) x
    ), asked as materialized (${chosen('"atHours"', both(filtered, hours))})
    select * from asked
    union all select x.at, x.part, false from (${chosen('true', filtered)}) x
    where ${hours.found.length > 0} and not exists (select from asked)`;
}

function nearestAndOthers(those: string, others: readonly Stage[], { most, elsewhere }: Place): string {
  return `
    (select at, part, true as "atHours" from there where part = 0 and ${those}
      order by metres, service_id limit ${most + 1})
    union all (select * from (
      (select at, part, true from there where part = 1 and ${those})
      union all select * from ${firstOf(others, { metres: null, most: elsewhere, part: 1 })} x
    ) x limit ${elsewhere + 1})`;
}

/** More than anybody reads: those next to the place, and as many further out as are needed. */
function manyAt(asked: Many, { near, most, elsewhere }: Place, bind: Bind): string {
  const { metres } = asked;
  return [
    firstOf(nearby(asked, near, bind), { metres, most, part: 0 }),
    firstOf(farAway(asked, near, bind), { metres, most: elsewhere, part: 1 }),
  ].join(' union all ');
}

/** Words that many have are looked for in what is there, not in the index of them. */
function nearby({ words, filtered, inRing }: Many, { rings }: NearPlace, bind: Bind): readonly Stage[] {
  if (rings.length === 0) return [{ found: ['false'], kept: [] }];
  return rings.map(({ squares, metres }, index) => {
    const inner = rings[index - 1];
    const between = [
      `x.metres <= ${bind(metres, 'real')}`,
      ...(inner ? [`x.metres > ${bind(inner.metres, 'real')}`] : []),
    ];
    return {
      found: [`x.facets && ${bind(squares, 'text[]')}`, ...filtered.found],
      kept: [...between, ...words, ...filtered.kept],
      ...inRing,
    };
  });
}

/** What covers the place; then what can be had everywhere. */
function farAway(asked: Asked, near: NearPlace, bind: Bind): readonly Stage[] {
  const { words, filtered } = asked;
  const { covers, isFar } = reachOf(near, bind);
  const covering = { found: [covers, ...filtered.found], kept: [isFar, ...words, ...filtered.kept] };
  return [covering, ...everywhereElse({ words, filtered }, [isFar, `not ${covers}`])];
}

/**
 * Of words alone a sixteenth may be enough. With filters the same index has to be read for a part as for all, and is
 * read once.
 */
function everywhereElse(
  { words, filtered }: Omit<Asked, 'metres'>,
  isElsewhere: readonly string[],
): readonly Stage[] {
  const found = [everywhere, ...words, ...filtered.found];
  const kept = [...isElsewhere, ...filtered.kept];
  if (filtered.found.length > 0) return [{ found, kept, first: `${few} desc, x.sample` }];
  return [
    { found: [...found, 'x.sample'], kept, first: few },
    { found: [...found, 'not x.sample'], kept },
  ];
}

function reachOf(near: NearPlace, bind: Bind) {
  const isNear = `x.metres <= ${bind(near.metres, 'real')}`;
  const covers = `x.facets && ${bind(near.covering, 'text[]')}`;
  return { isNear, isFar: `(${isNear}) is not true`, covers };
}

/** Metres from a place to the nearest place of a row: flat, which is right to a thousandth at these distances. */
export function metresTo(near: NearPlace | null, bind: Bind): string {
  if (near === null || near.latitude === null || near.longitude === null) return 'null::real';
  const [lat, lon] = [bind(near.latitude, 'float8'), bind(near.longitude, 'float8')];
  const shorter = bind(narrowingAt(near.latitude), 'float8');
  const metres = (ofLatitude: string, ofLongitude: string) =>
    `(${metresPerDegree} * sqrt((${ofLatitude} - ${lat}) ^ 2 + ((${ofLongitude} - ${lon}) * ${shorter}) ^ 2))::real`;
  return `case when x.more_places is null then ${metres('x.latitude', 'x.longitude')}
    else least(${metres('x.latitude', 'x.longitude')}, (
      select min(${metres('x.more_places[2 * i - 1]', 'x.more_places[2 * i]')})
      from generate_series(1, array_length(x.more_places, 1) / 2) i)) end`;
}
