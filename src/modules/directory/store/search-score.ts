import { dayOf } from '#platform/local-date.ts';

import { freshDays, sourceWeight, worthlessDays } from '../assurance/domain/freshness.ts';
import { doubtFactor } from '../assurance/domain/report.ts';
import type { Narrowing } from '../search/narrowing.ts';
import type { Reading } from '../search/reading.ts';

import type { Bind } from './search-statement.ts';

/**
 * What the words are found in: a name (A) counts most, then terms (B), the organisation (C) and the rest (D). Other
 * words less; a long description must not win by its length.
 */
export function wordScore({ every, own, same, leads, phrase }: Reading, bind: Bind): string {
  if (every === '') return fraction(1);
  // Few words are always so many, the last of them empty: then one plan serves searches for one, two and three.
  const words = [...own, ...Array.from({ length: Math.max(usualWords - own.length, 0) }, () => '')];
  const each = words.map((word) => standsAnywhere(word, bind)).join(' + ');
  return `(${fraction(0.01)} + (${each}) / ${bind(Math.max(own.length, 1), 'float8')}
    + ${fraction(0.3)} * ts_rank('{0.05, 0.2, 0.5, 1}'::real[], x.search, ${bind(own.join(' | '), 'tsquery')}, 1)
    + ${fraction(0.5)} * (${standsAnywhere(phrase, bind)}) + ${fraction(0.8)} * (${standsAnywhere(same, bind)})
    + ${fraction(0.4)} * (${standsIn(leads, bind)}))`;
}

const usualWords = 3;

/**
 * By where any of them stands. ts_rank would count each word of "coffee morning" on its own. Names, terms and
 * organisations are looked at apart, because they are short.
 */
function standsIn(query: string, bind: Bind): string {
  const stands = (weight: Weight, most: number) =>
    `case when x.title @@ ${bind(onlyIn(query, weight), 'tsquery')} then ${fraction(most)} else ${fraction(0)} end`;
  return `case when x.title @@ ${bind(query, 'tsquery')}
    then ${stands('A', 0.5)} + ${stands('B', 0.3)} + ${stands('C', 0.14)} else ${fraction(0)} end`;
}

/** The same, and in all that is said of it. */
function standsAnywhere(query: string, bind: Bind): string {
  const rest = bind(onlyIn(query, 'D'), 'tsquery');
  return `${standsIn(query, bind)} + case when x.search @@ ${rest} then ${fraction(0.1)} else ${fraction(0)} end`;
}

/** A number that is not exact: PostgreSQL reads 0.5 as exact, and counting exactly takes ten times as long. */
function fraction(number: number): string {
  return `${number}::float8`;
}

type Weight = 'A' | 'B' | 'C' | 'D';

/** A query in the text form of PostgreSQL, of words that have a weight. */
function onlyIn(query: string, weight: Weight): string {
  return query.replaceAll(/('(?:[^']|'')*')(:\*)?/g, (_, word: string, begins?: string) =>
    begins ? `${word}:*${weight}` : `${word}:${weight}`,
  );
}

/** Three kilometres away counts half of what is here; what covers the place counts as a little way off. */
export function nearness({ near }: Narrowing, bind: Bind): string {
  if (!near) return fraction(1);
  return `case when x.metres <= ${bind(near.metres, 'real')}
      then ${fraction(0.3)} + ${fraction(0.7)} / (${fraction(1)} + x.metres / ${fraction(4000)})
    when x.facets && ${bind(near.covering, 'text[]')} then ${fraction(0.7)}
    else ${fraction(0.5)} end`;
}

export function reachOf({ near }: Narrowing, bind: Bind): string {
  if (!near) return 'null';
  return `case when x.metres <= ${bind(near.metres, 'real')} then 'near'
    when x.facets && ${bind(near.covering, 'text[]')} then 'covers'
    when 'national' = any (x.facets) then 'national' else 'remote' end`;
}

/** Fresh and claimed a little higher, doubted lower: the constants of assurance/domain/freshness.ts. */
export function trust(now: Date, bind: Bind): string {
  const today = bind(dayOf(now), 'date');
  const weight = (day: string) =>
    `coalesce(greatest(0, least(1, (${worthlessDays} - greatest(0, ${today} - ${day})) / ${fraction(worthlessDays - freshDays)})), 0)`;
  const times = (is: string, factor: number) =>
    `case when ${is} then ${fraction(factor)} else ${fraction(1)} end`;
  const read = weight('f.last_read_at::date');
  return `((${fraction(0.85)} + ${fraction(0.15)} * greatest(${weight('x.assured_on')}, ${fraction(sourceWeight)} * ${read}))
    * ${times('x.is_claimed', 1.05)} * ${times('x.is_doubted', doubtFactor)})`;
}
