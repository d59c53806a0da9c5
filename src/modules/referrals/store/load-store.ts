import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** How far support has come: two weeks of beginning, then supporting, and after twelve weeks holding. */
export type Stage = 'beginning' | 'supporting' | 'holding';

export type StagedPeople = {
  readonly workerId: WorkerId;
  readonly stage: Stage;
  /** Safeguarding was raised, or three reasons or more were given. */
  readonly complex: boolean;
  readonly people: number;
};

const stageSince = (begun: ReturnType<typeof sql>, at: ReturnType<typeof sql>) => sql<Stage>`case
  when ${at} - ${begun} < interval '14 days' then 'beginning'
  when ${at} - ${begun} < interval '84 days' then 'supporting' else 'holding' end`;

/** When a worker began with somebody: when they left the waiting list, else when they were accepted. */
const begunAt = sql`coalesce(w.ended_at, e.opened_at)`;

const isComplex = sql<boolean>`coalesce(r.safeguarding or cardinality(r.reasons) >= 3, false)`;

/** The referral by which an episode began, and its place on the waiting list, if there was one. */
const episodes = (work: Work) => sql`referrals.episode e
  left join referrals.waiting_list w on w.network_id = e.network_id and w.episode_id = e.id
  left join lateral (select r.safeguarding, r.reasons from referrals.decision d
    join referrals.referral r on r.network_id = d.network_id and r.id = d.referral_id
    where d.network_id = e.network_id and d.episode_id = e.id and d.outcome = 'accepted' limit 1) r on true
  where e.network_id = ${withinReach(work)}`;

/** Whom each worker supports now, by how far that has come and how complex it is. */
export async function stagedPeople(work: Work): Promise<readonly StagedPeople[]> {
  const { rows } = await sql<StagedPeople>`
    select e.worker_id as "workerId", ${stageSince(begunAt, sql`${work.now}::timestamptz`)} as stage,
      ${isComplex} as complex, count(*)::integer as people
    from ${episodes(work)} and e.closed_at is null and e.waiting_since is null
    group by 1, 2, 3 order by 1, 2, 3`.execute(work.trx);
  return rows;
}

export type Flow = { readonly workerId: WorkerId; readonly begun: number; readonly ended: number };

/** With how many people each worker began, and how many they ended with, since a moment. */
export async function flowSince(work: Work, since: Date): Promise<readonly Flow[]> {
  const { rows } = await sql<Flow>`
    select e.worker_id as "workerId",
      (count(*) filter (where ${begunAt} >= ${since} and e.waiting_since is null))::integer as begun,
      (count(*) filter (where e.closed_at >= ${since}))::integer as ended
    from referrals.episode e
    left join referrals.waiting_list w on w.network_id = e.network_id and w.episode_id = e.id
    where e.network_id = ${withinReach(work)} and (e.closed_at is null or e.closed_at >= ${since} or e.opened_at >= ${since})
    group by 1 order by 1`.execute(work.trx);
  return rows;
}

export type Minutes = {
  readonly workerId: WorkerId;
  /** Talking and meeting; trying to; and what is written and arranged without the person. */
  readonly doing: 'with-them' | 'trying' | 'liaison';
  readonly minutes: number;
  /** How many contacts said how long they took, of how many. */
  readonly timed: number;
  readonly contacts: number;
};

/** What was recorded since a moment, in minutes, by what it was. Nobody fills in a timesheet. */
export async function minutesSince(work: Work, since: Date): Promise<readonly Minutes[]> {
  const { rows } = await sql<Minutes>`
    select c.by_id as "workerId",
      case when c.kind in ('spoke', 'met') then 'with-them' when c.kind in ('note', 'letter') then 'liaison' else 'trying' end as doing,
      coalesce(sum(c.minutes), 0)::integer as minutes, count(c.minutes)::integer as timed, count(*)::integer as contacts
    from referrals.contact c
    where c.network_id = ${withinReach(work)} and c.at >= ${since} and c.at <= ${work.now}
    group by 1, 2 order by 1, 2`.execute(work.trx);
  return rows;
}

export type ListedWait = {
  readonly urgency: 'worse' | 'soon' | 'routine';
  readonly days: number;
  /** False while they still wait: their wait is at least so long. */
  readonly begun: boolean;
  readonly people: number;
};

/** Whole days on the list since a moment, of those who were begun with and of those who still wait. */
export async function listedWaitsSince(work: Work, since: Date): Promise<readonly ListedWait[]> {
  const { rows } = await sql<ListedWait>`
    select urgency, greatest(0, floor(extract(epoch from coalesce(ended_at, ${work.now}::timestamptz) - listed_at) / 86400))::integer as days,
      coalesce(ended_how = 'begun', false) as begun, count(*)::integer as people
    from referrals.waiting_list
    where network_id = ${withinReach(work)} and (ended_at is null or ended_at >= ${since})
    group by 1, 2, 3 order by 1, 2, 3 limit 5000`.execute(work.trx);
  return rows;
}

export type ReferrerFlow = {
  readonly practiceId: string | null;
  readonly referrerName: string;
  readonly recently: number;
  readonly before: number;
  readonly lastOn: string;
};

/** Who referred how many in the last 13 weeks, and in the 13 before: at most 300, the busiest first. */
export async function referrersOf(
  work: Work,
  { recent, before }: { readonly recent: Date; readonly before: Date },
): Promise<readonly ReferrerFlow[]> {
  const { rows } = await sql<ReferrerFlow>`
    select referrer_organisation_id as "practiceId", referrer_name as "referrerName",
      (count(*) filter (where received_at >= ${recent}))::integer as recently,
      (count(*) filter (where received_at < ${recent}))::integer as before,
      max(received_on)::text as "lastOn"
    from referrals.referral
    where network_id = ${withinReach(work)} and received_at >= ${before} and route in ('practice', 'professional')
    group by 1, 2 order by 3 desc, 4 desc, 2 limit 300`.execute(work.trx);
  return rows;
}
