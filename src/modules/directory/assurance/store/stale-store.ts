import { sql } from 'kysely';

import { addDays, dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { staleDays } from '../domain/freshness.ts';

export type StaleListing = {
  readonly id: ServiceId;
  readonly name: string;
  readonly organisation: string | null;
  readonly phone: string | null;
  readonly url: string | null;
  /** Null: nobody ever said that it is right. */
  readonly assuredOn: string | null;
  readonly assurer: string | null;
  /** When its owner was last asked. */
  readonly askedAt: Date | null;
  readonly isReminded: boolean;
};

export type StaleCursor = { readonly assuredOn: string | null; readonly id: ServiceId };

/** Listings that nobody has said are right for half a year, those that nobody ever did first. */
export async function staleListings(
  work: Work,
  { after, limit }: { readonly after: StaleCursor | null; readonly limit: number },
): Promise<readonly StaleListing[]> {
  const { rows } = await sql<StaleListing>`
    select s.id, s.name, o.name as organisation, s.url, s.assured_on as "assuredOn", s.assurer,
      (select p.number from directory.phone p where p.service_id = s.id order by p.id limit 1) as phone,
      asking.asked_at as "askedAt", coalesce(asking.reminded_at is not null, false) as "isReminded"
    from (select * from directory.service s where ${isStale(work)} and ${comesAfter(after)}
      order by s.assured_on nulls first, s.id limit ${limit}) s
    left join directory.organization o on o.id = s.organization_id
    left join lateral (
      select a.asked_at, a.reminded_at from directory.asking a
      where a.service_id = s.id and a.answered_at is null order by a.asked_at desc limit 1
    ) asking on true
    order by s.assured_on nulls first, s.id`.execute(work.trx);
  return rows;
}

/** At most 1,000: more than that is said to be so. */
export async function staleCount(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from (select from directory.service s where ${isStale(work)} limit 1000) as first_few`.execute(work.trx);
  return rows[0]?.count ?? 0;
}

/** As freshnessOf says it: neither assured nor still in a source that was read in the last half year. */
function isStale(work: Work) {
  const since = addDays(dayOf(work.now), -staleDays);
  return sql`s.status = 'active' and (s.assured_on is null or s.assured_on < ${since}) and not exists (
    select from directory.source f
    where f.id = s.source and (f.last_read_at at time zone 'Europe/London')::date >= ${since}::date)`;
}

function comesAfter(after: StaleCursor | null) {
  if (!after) return sql`true`;
  if (after.assuredOn === null) return sql`(s.assured_on is not null or s.id > ${after.id})`;
  return sql`(s.assured_on, s.id) > (${after.assuredOn}::date, ${after.id}::uuid)`;
}
