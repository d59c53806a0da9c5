import { sql } from 'kysely';

import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { HourTally } from '../domain/answering-here.ts';

/** So many of the newest calls are learnt from: a year or so of a service, and the same work for a large one. */
const callsRead = 2_000;

/** The newest calls of this service by the hour at which they began, as the clock in London showed it. */
export async function callsByHour(work: Work): Promise<readonly HourTally[]> {
  const { rows } = await sql<HourTally>`
    select extract(hour from at at time zone 'Europe/London')::int as hour,
      count(*)::int as tried, (count(*) filter (where kind = 'spoke'))::int as answered
    from (
      select at, kind from referrals.contact
      where network_id = ${homeNetwork(work)} and kind in ('no-answer', 'voicemail', 'spoke') and at <= ${work.now}
      order by at desc limit ${sql.lit(callsRead)}
    ) newest group by 1 order by 1`.execute(work.trx);
  return rows;
}
