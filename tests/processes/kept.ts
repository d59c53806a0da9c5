import { setTimeout as wait } from 'node:timers/promises';

import type { Pool } from 'pg';

import { familyOf } from './main-job-walk.ts';
import type { Step, StepName } from './main-job-walk.ts';

/** What the access log says of each step. */
export const actions: Readonly<Record<StepName, string>> = {
  refer: 'referrals.received',
  accept: 'referrals.accepted',
  speak: 'referrals.contact-logged',
  listen: 'plans.kept-words',
  'set a goal': 'plans.changed-goal',
  connect: 'plans.made-connection',
  'tell the practice': 'plans.told-practice',
  close: 'referrals.closed',
};

/** What was written down in the access log in the work that each step was saved in, by the step's key. */
export async function whatAuditSays(
  pool: Pool,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await pool.query<{ key: string; actions: string[] }>(
    `select s.key, array_agg(e.action) as actions from platform.submission s
     join audit.entry e on e.network_id = s.network_id and e.actor_id = s.actor_id and e.at = s.at
     where s.key = any($1) group by s.key`,
    [steps.map(({ once }) => once)],
  );
  return new Map(rows.map((row) => [row.key, row.actions]));
}

/** What the practice was told on purpose: it says that support has begun where the worker had not said so before. */
const tellings = `join platform.submission s on s.command = 'plans.send-message-back'
  and s.network_id = r.network_id and s.actor_id = r.made_by and s.at = r.made_at`;

/** How much there is of everything about the person of one walk. */
export async function recordsOf(pool: Pool, number: number): Promise<Record<string, number>> {
  const countOf = (table: string, which = '') =>
    `(select count(*)::integer from ${table} r join who on who.id = r.person_id ${which})`;
  const { rows } = await pool.query<Record<string, number>>(
    `with who as (select id from people.person where given_name = 'Wenna' and family_name = $1)
     select (select count(*)::integer from who) as people, ${countOf('people.consent')} as consents,
       ${countOf('referrals.referral')} as referrals, ${countOf('referrals.episode')} as episodes,
       ${countOf('referrals.contact')} as contacts, ${countOf('plans.conversation')} as conversations,
       ${countOf('plans.goal')} as goals, ${countOf('plans.connection')} as connections,
       ${countOf('plans.message_back', "where r.occasion = 'begun'")} as beginnings,
       ${countOf('plans.message_back', tellings)} as tellings,
       ${countOf('referrals.episode', 'join referrals.closure c on c.episode_id = r.id')} as closures,
       ${countOf('plans.message_back', "where r.occasion = 'closed'")} as endings`,
    [familyOf(number)],
  );
  return rows[0] ?? {};
}

export type Message = { readonly id: string; readonly state: string };

/** The messages to practices, of all walks: the demonstration comes with none. */
export async function messagesOf(pool: Pool): Promise<readonly Message[]> {
  const { rows } = await pool.query<Message>('select id, state from platform.message');
  return rows;
}

/** The jobs of a killed worker are given to the next one when it has been silent for fifteen seconds. */
export async function allSettled(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `select from platform.message where state in ('waiting', 'sending')
       union all select from graphile_worker.jobs where run_at <= now() limit 1`,
    );
    if (rows.length === 0) return;
    await wait(100);
  }
}
