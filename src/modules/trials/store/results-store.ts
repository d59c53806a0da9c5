import { sql } from 'kysely';

import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Came } from '../domain/pairs.ts';
import type { ArmId, ExclusionReason, TrialId } from '../domain/trial.ts';
import { db } from './tables.ts';

/** Nobody has so many workers; beyond, two of them would be taken for one. With them a letter stays below the surrogates. */
const mostWorkers = 6_000;
const firstLetter = 0x100;

/**
 * Who came and who did not, in the order in which it became known. It arrives as one text, a letter for each: fifty
 * thousand rows would take longer to read than to weigh. The order is that of the index: so the network is one value,
 * and worker and arm are found in lists rather than joined, after which PostgreSQL would have to sort again.
 */
export async function settledOf(work: Work, trialId: TrialId): Promise<readonly Came[]> {
  const reach = withinReach(work);
  const { rows } = await sql<{ said: string | null }>`
    select string_agg(
      chr(${firstLetter}::integer
        + 8 * (array_position(
            array(select worker_id from trials.stratum where network_id = ${reach} and trial_id = ${trialId}
              order by assigned desc, worker_id), s.worker_id) % ${mostWorkers}::integer)
        + 2 * (array_position(
            array(select id from trials.arm where network_id = ${reach} and trial_id = ${trialId} order by place), s.arm_id) - 1)
        + (s.outcome = 'attended')::integer),
      '' order by s.settled_at, s.person_id) as said
    from trials.assignment s
    where s.network_id = (select network_id from trials.trial where network_id = ${reach} and id = ${trialId})
      and s.trial_id = ${trialId} and s.outcome in ('attended', 'missed')`.execute(work.trx);
  return cameIn(rows[0]?.said ?? '');
}

function cameIn(said: string): readonly Came[] {
  return Array.from({ length: said.length }, (_, index) => {
    const code = said.charCodeAt(index) - firstLetter;
    return { stratum: code >> 3, arm: (code >> 1) & 3, came: (code & 1) === 1 };
  });
}

export type ArmCount = {
  readonly armId: ArmId;
  readonly outcome: 'cancelled-late' | null;
  readonly people: number;
};

/** How many people of each wording cancelled late, or have their appointment still to come. */
export async function notCountedOf(work: Work, trialId: TrialId): Promise<readonly ArmCount[]> {
  const rows = await db(work)
    .selectFrom('trials.assignment')
    .where('network_id', '=', withinReach(work))
    .where('trial_id', '=', trialId)
    .where(sql<boolean>`(outcome is null or outcome = 'cancelled-late')`)
    .groupBy(['arm_id', 'outcome'])
    .select(['arm_id as armId', 'outcome', sql<number>`count(*)::integer`.as('people')])
    .execute();
  return rows.map(({ outcome, ...rest }) => ({ ...rest, outcome: outcome && 'cancelled-late' }));
}

/** How many were sent the usual wording, and why. */
export async function excludedOf(
  work: Work,
  trialId: TrialId,
): Promise<readonly { readonly why: ExclusionReason; readonly people: number }[]> {
  return db(work)
    .selectFrom('trials.exclusion')
    .where('network_id', '=', withinReach(work))
    .where('trial_id', '=', trialId)
    .groupBy('why')
    .orderBy('why')
    .select(['why', sql<number>`count(*)::integer`.as('people')])
    .execute();
}
