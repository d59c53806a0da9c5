import { sql } from 'kysely';

import type { SessionId } from '#modules/rota';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from '../../store/tables.ts';
import type { Lead, Length, Settled } from '../domain/breakdowns.ts';

export type SettledInSession = Omit<Settled, 'siteId'> & { readonly sessionId: SessionId };

/** A network of thirty workers has about as many in a year. Of more, the latest are counted. */
export const mostSettled = 60_000;

/** What took place or was missed between two moments: one row for what is alike. Practice staff see their practice's. */
export async function settledBetween(work: Work, from: Date, to: Date): Promise<readonly SettledInSession[]> {
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone 'Europe/London')::date`;
  const minutes = sql`extract(epoch from upper(during) - lower(during)) / 60`;
  return db(work)
    .selectFrom('appointments.appointment')
    .where('network_id', '=', withinReach(work))
    .where(sql<boolean>`outcome in ('attended', 'missed')`)
    .where(sql<boolean>`lower(during) >= ${from} and lower(during) < ${to}`)
    .select([
      'person_id as personId',
      'session_id as sessionId',
      'mode',
      sql<Lead>`case greatest(0, ${day('lower(during)')} - ${day('booked_at')})
        when 0 then 'same-day' when 1 then 'days-1-3' when 2 then 'days-1-3' when 3 then 'days-1-3'
        else case when ${day('lower(during)')} - ${day('booked_at')} <= 7 then 'days-4-7'
          when ${day('lower(during)')} - ${day('booked_at')} <= 14 then 'days-8-14' else 'later' end end`.as(
        'lead',
      ),
      sql<number>`extract(hour from lower(during) at time zone 'Europe/London')::integer`.as('hour'),
      sql<Length>`case when ${minutes} <= 20 then 'to-20' when ${minutes} <= 40 then 'to-40' else 'longer' end`.as(
        'length',
      ),
      sql<number>`(outcome = 'attended')::integer`.as('attended'),
      sql<number>`(outcome = 'missed')::integer`.as('missed'),
    ])
    .orderBy(sql`lower(during)`, 'desc')
    .orderBy('id')
    .limit(mostSettled)
    .execute();
}
