import { sql } from 'kysely';

import type { LocalDate } from '#platform/local-date.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export type Waits = {
  readonly people: number;
  /** Whole days; null when nobody waited. */
  readonly medianDays: number | null;
  readonly ninetiethDays: number | null;
};

/**
 * Days from a referral to the first conversation of the episode it opened, over the episodes whose first
 * conversation was on one of these days. A referral that joined an episode waited for nobody.
 */
export async function waitsToFirstConversation(
  work: Work,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<Waits> {
  const first = db(work)
    .selectFrom('referrals.referral as r')
    .innerJoin('referrals.decision as d', (join) =>
      join.onRef('d.network_id', '=', 'r.network_id').onRef('d.referral_id', '=', 'r.id'),
    )
    .innerJoin('referrals.contact as c', (join) =>
      join.onRef('c.network_id', '=', 'd.network_id').onRef('c.episode_id', '=', 'd.episode_id'),
    )
    .where('r.network_id', '=', withinReach(work))
    .where('d.outcome', '=', 'accepted')
    .leftJoin('referrals.waiting_list as l', (join) =>
      join.onRef('l.network_id', '=', 'd.network_id').onRef('l.episode_id', '=', 'd.episode_id'),
    )
    .where('c.kind', 'in', ['spoke', 'met'])
    .where(begunBefore)
    .groupBy(['r.network_id', 'r.id', 'r.received_on'])
    .select([
      'r.received_on as receivedOn',
      sql<LocalDate>`(min(c.at) at time zone 'Europe/London')::date`.as('spokeOn'),
    ]);
  return db(work)
    .selectFrom(first.as('f'))
    .where('f.spokeOn', '>=', from)
    .where('f.spokeOn', '<=', to)
    .select([
      sql<number>`count(*)::integer`.as('people'),
      nth(0.5).as('medianDays'),
      nth(0.9).as('ninetiethDays'),
    ])
    .executeTakeFirstOrThrow();
}

/** Being asked how one is while waiting is no beginning. */
const begunBefore = sql<boolean>`(l.episode_id is null or l.ended_how = 'begun' and c.at >= l.ended_at)`;

/** A wait that somebody had, never one between two: half, or nine in ten, had waited no longer. */
function nth(part: number) {
  return sql<number | null>`percentile_disc(${sql.lit(part)}) within group (
    order by greatest(f."spokeOn" - f."receivedOn", 0))::integer`;
}
