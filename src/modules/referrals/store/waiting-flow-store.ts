import { sql } from 'kysely';

import { minutesAfter } from '#platform/local-date.ts';
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
const weekMinutes = 7 * 24 * 60;

/**
 * The weeks up to now in which there was a waiting list, the oldest first: at most 26, of seven times 24 hours each.
 * A week in which nothing happened is one too.
 */
export async function waitingFlow(work: Work): Promise<readonly FlowOfWeek[]> {
  const since = minutesAfter(work.now, -mostWeeks * weekMinutes);
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

export type ToldAndCame = { readonly people: number; readonly inside: number };

const mostDays = 365;

/**
 * Of those who were told a range at listing whose last day is past, how many had their turn inside it. Whoever waits
 * longer is counted as outside; whoever left for another reason before its end is not counted. Of the last year.
 */
export async function toldAndCame(work: Work): Promise<ToldAndCame> {
  const { rows } = await sql<ToldAndCame>`
    select count(*)::integer as people, (count(*) filter (where ended_how = 'begun'
        and floor(extract(epoch from ended_at - listed_at) / 86400) between told_from_days and told_to_days))::integer as inside
    from referrals.waiting_list
    where network_id = ${withinReach(work)} and told_to_days is not null
      and listed_at + make_interval(days => told_to_days + 1) <= ${work.now}
      and listed_at > ${work.now}::timestamptz - make_interval(days => ${mostDays}::integer)
      and (ended_how is distinct from 'closed' or ended_at > listed_at + make_interval(days => told_to_days + 1))`.execute(
    work.trx,
  );
  return rows[0] ?? { people: 0, inside: 0 };
}
