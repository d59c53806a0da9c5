import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { HourTally } from '../domain/answering-here.ts';

/** So many of the newest calls are learnt from: a year or so of a service, and the same work for a large one. */
const callsRead = 2_000;

/**
 * The newest calls of this service by the hour at which they began, as the clock in London showed it: the very
 * expression that the index `contact_calls_by_hour` keeps, so that it is read and not worked out.
 */
export const callsByHour: (work: Work) => Promise<readonly HourTally[]> = compiledOnce(
  (work: Work) => sql<HourTally>`
    select hour, count(*)::int as tried, (count(*) filter (where kind = 'spoke'))::int as answered
    from (
      select extract(hour from at at time zone 'Europe/London')::integer as hour, kind from referrals.contact
      where network_id = ${homeNetwork(work)} and kind in ('no-answer', 'voicemail', 'spoke') and at <= ${work.now}
      order by at desc limit ${sql.lit(callsRead)}
    ) newest group by hour order by hour`,
);
