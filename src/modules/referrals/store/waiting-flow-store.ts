import { sql } from 'kysely';

import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** What happened on the waiting list in seven days. */
export type FlowOfWeek = {
  /** People with whom somebody began, or who left it for another reason. */
  readonly left: number;
  /** People who went before others who had waited longer. */
  readonly overtook: number;
  readonly listed: number;
};

const mostWeeks = 26;
const weekMilliseconds = 7 * 24 * 60 * 60 * 1000;

/**
 * The weeks up to now in which there was a waiting list, the oldest first: at most 26, of seven times 24 hours each.
 * A week in which nothing happened is one too.
 */
export async function waitingFlow(work: Work): Promise<readonly FlowOfWeek[]> {
  const since = new Date(work.now.getTime() - mostWeeks * weekMilliseconds);
  const weekOf = (column: string) =>
    sql`floor(extract(epoch from ${sql.ref(column)} - ${since}::timestamptz) / 604800)::integer`;
  const counted = (column: string) => sql`(select ${weekOf(column)} as week, count(*)::integer as people
    from referrals.waiting_list
    where network_id = ${withinReach(work)} and ${sql.ref(column)} > ${since} and ${sql.ref(column)} <= ${work.now}
    group by 1)`;
  const { rows } = await sql<FlowOfWeek & { readonly existed: boolean }>`
    select coalesce(l.people, 0) as left, coalesce(o.people, 0) as overtook, coalesce(n.people, 0) as listed,
      coalesce(f.first_at <= ${since}::timestamptz + make_interval(secs => w.week * 604800.0), false) as existed
    from generate_series(0, ${mostWeeks - 1}::integer) w(week)
    left join ${counted('ended_at')} l using (week)
    left join ${counted('overtook_at')} o using (week)
    left join ${counted('listed_at')} n using (week)
    cross join (select min(listed_at) as first_at from referrals.waiting_list where network_id = ${withinReach(work)}) f
    order by w.week`.execute(work.trx);
  return rows
    .filter(({ existed }) => existed)
    .map(({ left, overtook, listed }) => ({ left, overtook, listed }));
}
