import { atPlace } from './search-at-place.ts';
import { few, filters, matches } from './search-conditions.ts';
import type { Sought } from './search-conditions.ts';
import { firstOf } from './search-stages.ts';
import type { Stage } from './search-stages.ts';
import type { Bind } from './search-statement.ts';

/**
 * So many are put in order at most; where more are found, the nearest of them or those that tell most. Words cost more
 * to compare than all the rest, and tell more of what is wanted: nobody reads on past the eighth page.
 */
export function mostRanked({ reading }: Pick<Sought, 'reading'>): number {
  return reading.every === '' ? 400 : 160;
}

/** Where a place is asked for, some room is kept for what is not near and can be had there all the same. */
function mostElsewhere(sought: Pick<Sought, 'reading'>): number {
  return mostRanked(sought) / 4;
}

/**
 * Rows of `directory.service_search`, with the metres to them, to put in order: all that fit, or, where more than
 * `mostRanked` do, those that are nearest, or in which a match tells most.
 */
export function candidates(sought: Sought, bind: Bind): string {
  const { near } = sought.narrowing;
  if (near === null)
    return firstOf(anywhere(sought, bind), { metres: 'null::real', most: mostRanked(sought), part: 0 });
  const elsewhere = mostElsewhere(sought);
  return atPlace(sought, { near, most: mostRanked(sought) - elsewhere, elsewhere }, bind);
}

/** How many were found in all; one more than are put in order when a part of them was not looked at to its end. */
export function totalOf(sought: Sought): string {
  const [most, elsewhere] = [mostRanked(sought), mostElsewhere(sought)];
  const isFull = sought.narrowing.near
    ? `count(*) filter (where part = 0) > ${most - elsewhere} or count(*) filter (where part = 1) > ${elsewhere}`
    : `count(*) > ${most}`;
  return `(select case when ${isFull} then ${most + 1} else count(*)::integer end from hits)`;
}

function anywhere(sought: Sought, bind: Bind): readonly Stage[] {
  const { found: words, named } = matches(sought, bind);
  const { found, kept } = filters(sought, bind);
  const first = named.length > 0 ? named : [`x.facets && ${bind(sought.narrowing.fresh, 'text[]')}`];
  return [
    [few, ...words],
    ['x.sample', `not ${few}`, ...words],
    ['not x.sample', ...first],
    ['not x.sample', `not (${first[0]})`, ...words],
  ].map((stage) => ({ found: [...stage, ...found], kept }));
}
