import type { ServiceId } from '../domain/listing.ts';
import { isEverything } from '../search/narrowing.ts';
import type { Narrowing } from '../search/narrowing.ts';
import type { Reach, Tier } from '../search/query.ts';
import type { Reading } from '../search/reading.ts';
import type { Work } from '#platform/work.ts';

import { looksAtOtherHours, metresTo } from './search-at-place.ts';
import { candidates, countOf, mostRanked } from './search-candidates.ts';
import type { CardSource } from './search-cards.ts';
import { suitsAge } from './search-conditions.ts';
import { nearness, reachOf, trust, wordScore } from './search-score.ts';
import { askSearch } from './search-statement.ts';
import type { Bind } from './search-statement.ts';

/** Where a page of results begins or ends. */
export type Position = {
  readonly tier: Tier;
  readonly score: number;
  readonly name: string;
  readonly id: ServiceId;
};

export type Hit = Position &
  CardSource & {
    readonly total: number;
    /** There is more than was put in order. */
    readonly isAtLeast: boolean;
    readonly distanceMetres: number | null;
    readonly reach: Reach | null;
    /** What lists show of it: `summaryOn` reads it. */
    readonly card: string;
  };

export type Hits = {
  readonly hits: readonly Hit[];
  /** What there is at other hours than those asked for, where nothing is at those. Null where that was not looked for. */
  readonly atOtherHours: readonly Hit[] | null;
  /** How words are read now, as `Reading` has it. */
  readonly mark: string;
};

export type Wanted = {
  readonly reading: Reading;
  readonly narrowing: Narrowing;
  readonly tier: Tier;
  /** The end of the page before, or the beginning of the page after. */
  readonly from: Position | null;
  readonly backwards: boolean;
  readonly limit: number;
  /** So many at most are put in order, and at a place no others than the nearest: a multiple of four. */
  readonly nearest?: number;
};

/**
 * Active services that have every word, or only some of them, best first: by what the words are found in, how
 * near, and how fresh. `total` counts all of the tier, as far as they are put in order.
 */
export async function hitsIn(work: Work, wanted: Wanted): Promise<Hits> {
  const isList = wanted.reading.every === '' && isEverything(wanted.narrowing);
  const rows = await askSearch<Row>(work, (bind) =>
    isList ? listed(wanted, bind) : ranked(work.now, wanted, bind),
  );
  const found = rows.filter((row) => row.id !== null);
  const hits = found.filter(({ atHours }) => atHours);
  const isLooked = hits.length === 0 && wanted.from === null && looksAtOtherHours(wanted);
  return {
    hits: wanted.backwards ? hits.toReversed() : hits,
    atOtherHours: isLooked ? found : null,
    mark: rows[0]?.mark ?? '',
  };
}

/** The mark comes with every hit, and on its own when nothing is found: else the words would be read again then. */
type Row = ((Hit & { readonly atHours: boolean }) | { readonly id: null }) & Pick<Hits, 'mark'>;

function ranked(now: Date, wanted: Wanted, bind: Bind): string {
  const { reading, narrowing, tier, limit } = wanted;
  const score = [wordScore(reading, bind), nearness(narrowing, bind), trust(now, bind)].join(' * ');
  const order = inOrder(wanted);
  return `
    with hits as materialized (
      select x.service_id, x.name, x.metres, x.part, x."atHours", ${reachOf(narrowing, bind)} as reach, f.name as source_name,
        f.last_read_at, (1000000::float8 * ${score})::integer as score
      from (
        select x.*, h.part, h."atHours", ${metresTo(narrowing.near, bind)} as metres
        from (${candidates(wanted, bind)}) h join directory.service_search x on x.ctid = h.at offset 0
      ) x
      left join directory.source f on f.id = x.source
    ), page as (
      select * from hits h where ${comesAfter(wanted, bind)} order by ${order} limit ${bind(limit, 'integer')}
    )
    select '${tier}' as tier, h.score, h.name, h.service_id as id, round(h.metres)::integer as "distanceMetres", h.reach,
      c.total, c."isAtLeast", h.source_name as "sourceName", h.last_read_at as "readAt", k.card, h."atHours", w.mark
    from (select ${markOf(reading, bind)} as mark) w cross join (${countOf(wanted)}) c
    left join (page h join directory.service_card k on k.service_id = h.service_id) on true order by ${order}`;
}

/** Everything, the freshest first: read in the order of an index, as far as the page goes. */
function listed(wanted: Wanted, bind: Bind): string {
  const { narrowing, limit, from, backwards } = wanted;
  const most = mostRanked(wanted);
  const suits = narrowing.age === null ? 'true' : suitsAge(bind(narrowing.age, 'integer'));
  const way = backwards ? '>' : '<';
  const later =
    from === null
      ? 'true'
      : `(x.fresh, x.service_id) ${way} (${bind(from.score, 'integer')}, ${bind(from.id, 'uuid')})`;
  const order = (row: string) =>
    backwards ? `${row}.fresh, ${row}.service_id` : `${row}.fresh desc, ${row}.service_id desc`;
  return `
    with page as materialized (
      select x.fresh, x.service_id, x.source from directory.service_search x
      where ${suits} and ${later} order by ${order('x')} limit ${bind(limit, 'integer')}
    )
    select 'every' as tier, h.fresh as score, '' as name, h.service_id as id, null as "distanceMetres", null as reach,
      c.total, c."isAtLeast", f.name as "sourceName", f.last_read_at as "readAt", k.card, true as "atHours", '' as mark
    from page h cross join (
      select least(count(*), ${most})::integer as total, count(*) > ${most} as "isAtLeast"
      from (select from directory.service_search x where ${suits} limit ${most + 1}) few
    ) c join directory.service_card k on k.service_id = h.service_id
    left join directory.source f on f.id = h.source order by ${order('h')}`;
}

/** None when a listing has a word now that none had when the words were read. */
function markOf({ last, absent }: Reading, bind: Bind): string {
  // Counted, because PostgreSQL takes it that one is found soon, and would read all listings in their order.
  return `case when (select count(*) from directory.service_search x where x.search @@ ${bind(absent, 'tsquery')}) = 0
    then ${wordsMark(bind(last, 'text'))} else '' end`;
}

/** How words are read: what editors keep, and whether the last word that was typed is one that a listing has. */
export function wordsMark(lastWord: string): string {
  return `((select mark::text from directory.words_mark)
    || exists (select from directory.word w where w.word = ${lastWord})::text)`;
}

function comesAfter({ from, backwards }: Wanted, bind: Bind): string {
  if (from === null) return 'true';
  const [better, further] = backwards ? ['>', '<'] : ['<', '>'];
  const [score, name, id] = [bind(from.score, 'integer'), bind(from.name, 'text'), bind(from.id, 'uuid')];
  return `(h.score ${better} ${score} or (h.score = ${score}
    and (h.name collate "C", h.service_id) ${further} (${name} collate "C", ${id})))`;
}

function inOrder({ backwards }: Wanted): string {
  return backwards
    ? 'h.score, h.name collate "C" desc, h.service_id desc'
    : 'h.score desc, h.name collate "C", h.service_id';
}
