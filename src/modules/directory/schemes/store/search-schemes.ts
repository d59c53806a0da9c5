import { sql } from 'kysely';
import type { SqlBool } from 'kysely';

import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { areaSought } from '../domain/postcode-area.ts';
import type { LinkWorkerKind, SchemeId, SchemeReferrer } from '../domain/scheme.ts';
import { db } from './tables.ts';

export type SchemeQuery = {
  /** A postcode, the beginning of one, a place or a practice. */
  readonly near: string;
  /** What the gazetteer calls the place that `near` means, and whatever is around it: lower case. */
  readonly around: readonly string[];
  readonly words: string;
  readonly mayRefer: SchemeReferrer | null;
  readonly linkWorkers: Exclude<LinkWorkerKind, 'both'> | null;
  readonly age: number | null;
  /** Only those that were last checked before `freshSince`. */
  readonly old: boolean;
  readonly freshSince: LocalDate;
  readonly offset: number;
  readonly limit: number;
};

export type SchemesFound = {
  readonly ids: readonly SchemeId[];
  readonly total: number;
  /** How many of them say how long the wait is. */
  readonly withWait: number;
  /** How many were checked since the day that was given. */
  readonly fresh: number;
};

/** Schemes that are open, by name. */
export async function schemesFound(work: Work, query: SchemeQuery): Promise<SchemesFound> {
  const matching = db(work)
    .selectFrom('directory.scheme as s')
    .where('s.closed_at', 'is', null)
    .where((all) => all.and(conditions(query)));
  const counts = await matching
    .leftJoin('directory.scheme_wait as w', 'w.scheme_id', 's.id')
    .select([
      sql<number>`count(*)::integer`.as('total'),
      sql<number>`count(*) filter (where s.stated_wait_on is not null
        or s.kith_network is not null and w.people is not null)::integer`.as('withWait'),
      sql<number>`count(*) filter (where s.checked_on >= ${query.freshSince})::integer`.as('fresh'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select('s.id')
    .orderBy(sql`lower(s.name)`)
    .orderBy('s.id')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return { ids: rows.map(({ id }) => id), ...counts };
}

/** How many open schemes nobody has checked since a day. */
export async function oldSchemeCount(work: Work, freshSince: LocalDate): Promise<number> {
  const { count } = await db(work)
    .selectFrom('directory.scheme')
    .where('closed_at', 'is', null)
    .where('checked_on', '<', freshSince)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export type PlaceCount = { readonly name: string; readonly schemes: number };

/** The places that schemes name, with how many serve each: at most 300. */
export function placesServed(work: Work): Promise<readonly PlaceCount[]> {
  return db(work)
    .selectFrom('directory.scheme_area as a')
    .innerJoin('directory.scheme as s', 's.id', 'a.scheme_id')
    .where('s.closed_at', 'is', null)
    .where('a.kind', '=', 'place')
    .groupBy('a.name')
    .select(['a.name', sql<number>`count(*)::integer`.as('schemes')])
    .orderBy('a.name')
    .limit(300)
    .execute();
}

function conditions({ near, around, words, mayRefer, linkWorkers, age, ...query }: SchemeQuery) {
  const wanted: ReturnType<typeof sql<SqlBool>>[] = [];
  if (near !== '') wanted.push(serves(near, around));
  if (words !== '') wanted.push(says(words));
  if (mayRefer) wanted.push(sql<SqlBool>`s.who_may_refer @> array[${mayRefer}]::text[]`);
  if (linkWorkers) wanted.push(sql<SqlBool>`s.link_workers in (${linkWorkers}, 'both')`);
  if (age !== null) {
    wanted.push(
      sql<SqlBool>`coalesce(s.minimum_age, 0) <= ${age} and coalesce(s.maximum_age, 200) >= ${age}`,
    );
  }
  if (query.old) wanted.push(sql<SqlBool>`s.checked_on < ${query.freshSince}`);
  return wanted;
}

function serves(near: string, around: readonly string[]) {
  const postcode = areaSought(near);
  const names = [near.toLowerCase(), ...around];
  const within = postcode?.within ?? [];
  const beginning = postcode?.beginning ? `${postcode.beginning}%` : null;
  return sql<SqlBool>`s.id in (
    select a.scheme_id from directory.scheme_area a
    where a.kind = 'postcode' and (a.name = any(${within}::text[]) or a.name like ${beginning}::text)
      or a.kind = 'place' and lower(a.name) = any(${names}::text[])
    union all
    select p.scheme_id from directory.scheme_practice p where lower(p.name) = any(${names}::text[]))`;
}

function says(words: string) {
  const typed = words.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
  const beginnings = typed.map((word) => `${word}:*`).join(' & ');
  return sql<SqlBool>`(s.search @@ to_tsquery('simple', ${beginnings})
    or s.search @@ plainto_tsquery('english', ${typed.join(' ')}))`;
}
