import type { NearPlace } from '../search/narrowing.ts';
import { metresPerDegree, narrowing as narrowingAt } from '../search/squares.ts';

import { everywhere, few, filters, matches } from './search-conditions.ts';
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

type Asked = { readonly words: readonly string[]; readonly filtered: Conditions; readonly metres: string };

/** Rows to put in order, with the metres to them: part 0 is near, part 1 covers the place or is everywhere. */
export function atPlace(sought: Sought, place: Place, bind: Bind): string {
  const { reading } = sought;
  const words = matches(sought, bind).found;
  const asked = { words, filtered: filters(sought, bind), metres: distance(place.near, bind) };
  return reading.every === '' || reading.isBroad ? manyAt(asked, place, bind) : allAt(asked, place, bind);
}

/** All that is there, looked for once: the nearest of it, and what is not near but covers the place. */
function allAt(asked: Asked, { near, most, elsewhere }: Place, bind: Bind): string {
  const { words, filtered, metres } = asked;
  const { covers, isNear } = reachOf(near, bind);
  const touched = [...(near.rings.at(-1)?.squares ?? []), ...near.covering];
  const there: Stage = {
    found: [`x.facets && ${bind(touched, 'text[]')}`, ...words, ...filtered.found],
    kept: [`(${isNear} or ${covers})`, ...filtered.kept],
  };
  return `(
    with there as materialized (
      select x.service_id, x.metres, case when ${isNear} then 0 else 1 end as part from (${rowsOf(there, metres)}) x
    )
    select x.*, h.metres, h.part from (
      (select * from there where part = 0 order by metres, service_id limit ${most + 1})
      union all (select * from (
        (select * from there where part = 1)
        union all select service_id, metres, part from ${firstOf(everywhereElse(asked, near, bind), { metres, most: elsewhere, part: 1 })} x
      ) x limit ${elsewhere + 1})
    ) h join directory.service_search x on x.service_id = h.service_id)`;
}

/** More than anybody reads: those next to the place, and as many further out as are needed. */
function manyAt(asked: Asked, { near, most, elsewhere }: Place, bind: Bind): string {
  const { metres } = asked;
  return [
    firstOf(nearby(asked, near, bind), { metres, most, part: 0 }),
    firstOf(farAway(asked, near, bind), { metres, most: elsewhere, part: 1 }),
  ].join(' union all ');
}

/** Words that many have are looked for in what is there, not in the index of them. */
function nearby({ words, filtered }: Asked, { rings }: NearPlace, bind: Bind): readonly Stage[] {
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
    };
  });
}

/** What covers the place; then what can be had everywhere. */
function farAway(asked: Asked, near: NearPlace, bind: Bind): readonly Stage[] {
  const { words, filtered } = asked;
  const { covers, isFar } = reachOf(near, bind);
  const covering = { found: [covers, ...filtered.found], kept: [isFar, ...words, ...filtered.kept] };
  return [covering, ...everywhereElse(asked, near, bind)];
}

/** A part of it may be enough. */
function everywhereElse({ words, filtered }: Asked, near: NearPlace, bind: Bind): readonly Stage[] {
  const { covers, isFar } = reachOf(near, bind);
  return [[few], ['x.sample', `not ${few}`], ['not x.sample']].map((part) => ({
    found: [everywhere, ...part, ...words, ...filtered.found],
    kept: [isFar, `not ${covers}`, ...filtered.kept],
  }));
}

function reachOf(near: NearPlace, bind: Bind) {
  const isNear = `x.metres <= ${bind(near.metres, 'real')}`;
  const covers = `x.facets && ${bind(near.covering, 'text[]')}`;
  return { isNear, isFar: `(${isNear}) is not true`, covers };
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
