import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import { freshDays, sourceWeight, worthlessDays } from '../assurance/domain/freshness.ts';
import { doubtFactor } from '../assurance/domain/report.ts';
import type { ServiceId } from '../domain/listing.ts';
import { isEverything } from '../search/narrowing.ts';
import type { Narrowing } from '../search/narrowing.ts';
import type { Reach, Tier } from '../search/query.ts';
import type { Reading } from '../search/reading.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { candidates, distance, mostRanked, totalOf } from './search-candidates.ts';

/** Where a page of results begins or ends. */
export type Position = {
  readonly tier: Tier;
  readonly score: number;
  readonly name: string;
  readonly id: ServiceId;
};

export type Hit = Position & {
  readonly total: number;
  readonly distanceMetres: number | null;
  readonly reach: Reach | null;
};

export type Wanted = {
  readonly reading: Reading;
  readonly narrowing: Narrowing;
  readonly tier: Tier;
  /** The end of the page before, or the beginning of the page after. */
  readonly from: Position | null;
  readonly backwards: boolean;
  readonly limit: number;
};

/**
 * Active services that have every word, or only some of them, best first: by what the words are found in, how
 * near, and how fresh. `total` counts all of the tier, `mostRanked + 1` being more than that.
 */
export async function hitsIn(work: Work, wanted: Wanted): Promise<readonly Hit[]> {
  const { rows } = await (isList(wanted) ? listed(work, wanted) : ranked(work, wanted));
  return wanted.backwards ? rows.toReversed() : rows;
}

function isList({ reading, narrowing }: Wanted): boolean {
  return reading.every === '' && isEverything(narrowing);
}

function ranked(work: Work, wanted: Wanted) {
  const { reading, narrowing, tier, limit } = wanted;
  const { near } = narrowing;
  return sql<Hit>`
    with asked as materialized (
      select ${reading.every}::tsquery as every_word, ${reading.some}::tsquery as any_word, 
        ${reading.own.join(' | ')}::tsquery as own
    ),
    found as materialized (${candidates(narrowing, tier, reading.every !== '')}),
    measured as materialized (
      select x.*, ${distance(near)} as metres from found x
    ),
    hits as materialized (
      select x.service_id as id, x.name, x.metres, x.part, ${reachOf(narrowing)} as reach,
        (1000000 * ${wordScore(reading)} * ${nearness(narrowing)} * ${trust(dayOf(work.now))})::integer as score
      from measured x cross join asked
      left join directory.source f on f.id = x.source
    )
    select ${tier} as tier, score, name, id, round(metres)::integer as "distanceMetres", reach,
      ${totalOf(narrowing)} as total
    from hits where ${comesAfter(wanted)} ${inOrder(wanted)} limit ${limit}`.execute(work.trx);
}

/** Everything, the freshest first: read in the order of an index, as far as the page goes. */
function listed(work: Work, wanted: Wanted) {
  const { narrowing, limit, from, backwards } = wanted;
  const { age } = narrowing;
  const suits =
    age === null
      ? sql`true`
      : sql`coalesce(x.minimum_age, 0) <= ${age}
    and coalesce(x.maximum_age, 150) >= ${age}`;
  const way = backwards ? sql`>` : sql`<`;
  const later =
    from === null ? sql`true` : sql`(x.fresh, x.service_id) ${way} (${from.score}, ${from.id}::uuid)`;
  const order = backwards ? sql`x.fresh, x.service_id` : sql`x.fresh desc, x.service_id desc`;
  return sql<Hit>`
    select 'every' as tier, x.fresh as score, '' as name, x.service_id as id, null as "distanceMetres", null as reach,
      (select count(*) from (select from directory.service_search x where ${suits} limit ${mostRanked + 1}) few) as total
    from directory.service_search x where ${suits} and ${later} order by ${order} limit ${limit}`.execute(
    work.trx,
  );
}

/** What the words are found in: a name counts most; other words less; a long description must not win by its length. */
function wordScore({ every, own, same, leads, phrase }: Reading): RawBuilder<number> {
  if (every === '') return sql`1`;
  const each = own.map((word) => standsAnywhere(word));
  const parts = [
    ...(own.length === 0
      ? []
      : [sql`(${sql.join(each, sql` + `)}) / ${own.length}::real`, sql`0.3 * ${rankBy('own')}`]),
    ...(phrase === '' ? [] : [sql`0.5 * ${standsAnywhere(phrase)}`]),
    ...(same === '' ? [] : [sql`0.8 * ${standsAnywhere(same)}`]),
    ...(leads === '' ? [] : [sql`0.4 * (${standsIn(leads)})`]),
  ];
  return sql`(0.01 + ${sql.join(parts, sql` + `)})`;
}

function rankBy(query: 'own'): RawBuilder<number> {
  return sql`ts_rank('{0.05, 0.2, 0.5, 1}', x.search, ${sql.ref(`asked.${query}`)}, 1)`;
}

/**
 * By where any of them stands. ts_rank would count each word of "coffee morning" on its own. Names, terms and
 * organisations are looked at apart, because they are short.
 */
function standsIn(query: string): RawBuilder<number> {
  const stands = (weight: Weight) => sql`(x.title @@ ${onlyIn(query, weight)}::tsquery)::integer`;
  return sql`case when x.title @@ ${query}::tsquery then 0.5 * ${stands('A')} + 0.3 * ${stands('B')} + 0.14 * ${stands('C')} else 0 end`;
}

/** The same, and in all that is said of it. */
function standsAnywhere(query: string): RawBuilder<number> {
  return sql`(${standsIn(query)} + 0.1 * (x.search @@ ${onlyIn(query, 'D')}::tsquery)::integer)`;
}

type Weight = 'A' | 'B' | 'C' | 'D';

/** A query in the text form of PostgreSQL, of words that have a weight. */
function onlyIn(query: string, weight: Weight): string {
  return query.replaceAll(/('(?:[^']|'')*')(:\*)?/g, (_, word: string, begins?: string) =>
    begins ? `${word}:*${weight}` : `${word}:${weight}`,
  );
}

/** Three kilometres away counts half of what is here; what covers the place counts as a little way off. */
function nearness({ near }: Narrowing): RawBuilder<number> {
  if (!near) return sql`1`;
  return sql`case when x.metres <= ${near.metres}::real then 0.3 + 0.7 / (1 + x.metres / 4000.0)
    when x.facets && ${near.covering}::text[] then 0.7
    else 0.5 end`;
}

function reachOf({ near }: Narrowing): RawBuilder<Reach | null> {
  if (!near) return sql`null`;
  return sql`case when x.metres <= ${near.metres}::real then 'near'
    when x.facets && ${near.covering}::text[] then 'covers'
    when 'national' = any (x.facets) then 'national' else 'remote' end`;
}

/** Fresh and claimed a little higher, doubted lower: the constants of assurance/domain/freshness.ts. */
function trust(today: string): RawBuilder<number> {
  const weight = (day: RawBuilder<unknown>) =>
    sql`coalesce(greatest(0, least(1, (${worthlessDays}::real - greatest(0, ${today}::date - ${day})) / ${worthlessDays - freshDays}::real)), 0)`;
  return sql`((0.85 + 0.15 * greatest(${weight(sql`x.assured_on`)}, ${sourceWeight}::real * ${weight(sql`f.last_read_at::date`)}))
    * case when exists (select from directory.owner o where o.service_id = x.service_id) then 1.05 else 1 end
    * case when exists (select from directory.doubt d where d.service_id = x.service_id) then ${doubtFactor}::real else 1 end)`;
}

function comesAfter({ from, backwards }: Wanted): RawBuilder<boolean> {
  if (from === null) return sql`true`;
  const { score, name, id } = from;
  const [better, further] = backwards ? [sql`>`, sql`<`] : [sql`<`, sql`>`];
  return sql`(score ${better} ${score}::integer or (score = ${score}::integer
    and (name collate "C", id) ${further} (${name} collate "C", ${id}::uuid)))`;
}

function inOrder({ backwards }: Wanted) {
  return backwards
    ? sql`order by score, name collate "C" desc, id desc`
    : sql`order by score desc, name collate "C", id`;
}
