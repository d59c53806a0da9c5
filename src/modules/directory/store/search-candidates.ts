import { atPlace } from './search-at-place.ts';
import { both, few, filters, matches, openingHours } from './search-conditions.ts';
import type { Sought } from './search-conditions.ts';
import { firstOf } from './search-stages.ts';
import type { Stage } from './search-stages.ts';
import type { Bind } from './search-statement.ts';

/**
 * So many are put in order at most; where more are found, the nearest of them or those that tell most. Words cost more
 * to compare than all the rest, and tell more of what is wanted: nobody reads on past the sixth page.
 */
export function mostRanked({ reading, narrowing, nearest }: Omit<Sought, 'tier'>): number {
  if (nearest !== undefined) return nearest;
  if (reading.every === '') return 400;
  return narrowing.near === null ? 120 : 160;
}

/** Where a place is asked for, some room is kept for what is not near and can be had there all the same. */
function roomFor(sought: Sought): { readonly most: number; readonly elsewhere: number } {
  const all = mostRanked(sought);
  const elsewhere = sought.narrowing.near === null ? 0 : all / 4;
  return { most: all - elsewhere, elsewhere };
}

/**
 * Rows of `directory.service_search`, with the metres to them, to put in order: all that fit, or, where more than
 * `mostRanked` do, those that are nearest, or in which a match tells most.
 */
export function candidates(sought: Sought, bind: Bind): string {
  const { near } = sought.narrowing;
  const { most, elsewhere } = roomFor(sought);
  if (near === null) return firstOf(anywhere(sought, bind), { metres: null, most, part: 0 });
  return atPlace(sought, { near, most, elsewhere }, bind);
}

/** How many of `hits` there are, and whether there is more of a part of them than there was room for. */
export function countOf(sought: Sought): string {
  const { most, elsewhere } = roomFor(sought);
  return `select (least(here, ${most}) + least(elsewhere, ${elsewhere}))::integer as total,
      here > ${most} or elsewhere > ${elsewhere} as "isAtLeast"
    from (select count(*) filter (where part = 0) as here, count(*) filter (where part = 1) as elsewhere from hits) parts`;
}

function anywhere(sought: Sought, bind: Bind): readonly Stage[] {
  const { found: words, named } = matches(sought, bind);
  const { found, kept } = both(filters(sought, bind), openingHours(sought, bind));
  const first = named.length > 0 ? named : [`x.facets && ${bind(sought.narrowing.fresh, 'text[]')}`];
  return [
    [few, ...words],
    ['x.sample', `not ${few}`, ...words],
    ['not x.sample', ...first],
    ['not x.sample', `not (${first[0]})`, ...words],
  ].map((stage) => ({ found: [...stage, ...found], kept }));
}
