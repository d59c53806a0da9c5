import { sql } from 'kysely';

import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';

import type { Arm, ArmId, ExclusionReason, Outcome, TrialId } from '../domain/trial.ts';
import { db } from './tables.ts';

export type RunningTrial = { readonly id: TrialId; readonly arms: readonly Arm[] };

/** The trial that runs for a message in this network. There is one at most. */
export async function runningTrial(work: Work, template: string): Promise<RunningTrial | null> {
  const rows = await db(work)
    .selectFrom('trials.trial as t')
    .innerJoin('trials.arm as a', (join) =>
      join.onRef('a.network_id', '=', 't.network_id').onRef('a.trial_id', '=', 't.id'),
    )
    .where('t.network_id', '=', homeNetwork(work))
    .where('t.template', '=', template)
    .where('t.state', '=', 'running')
    .orderBy('a.place')
    .select(['t.id as trialId', 'a.id', 'a.place', 'a.text_en', 'a.text_cy', 'a.names_cost as namesCost'])
    .execute();
  const [first] = rows;
  if (!first) return null;
  const arms = rows.map(({ id, place, text_en: en, text_cy: cy, namesCost }) => ({
    id,
    place,
    text: { en, cy },
    namesCost,
  }));
  return { id: first.trialId, arms };
}

/** The wordings that some people were given before; who was given none is not in the map. */
export async function armsGiven(
  work: Work,
  trialId: TrialId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, ArmId>> {
  if (personIds.length === 0) return new Map();
  const rows = await db(work)
    .selectFrom('trials.assignment')
    .where('network_id', '=', homeNetwork(work))
    .where('trial_id', '=', trialId)
    .where('person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .select(['person_id as personId', 'arm_id as armId'])
    .execute();
  return new Map(rows.map(({ personId, armId }) => [personId, armId]));
}

/**
 * Takes so many next places of each worker in their blocks. Whoever asks at the same time waits, and gets those after;
 * the order is always the same, so that two never wait for each other.
 *
 * @returns The first place of each.
 */
export async function takePlaces(
  work: Work,
  trialId: TrialId,
  wanted: ReadonlyMap<WorkerId, number>,
): Promise<ReadonlyMap<WorkerId, number>> {
  const rows = await db(work)
    .insertInto('trials.stratum')
    .values(
      [...wanted]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([workerId, assigned]) => ({
          network_id: homeNetwork(work),
          trial_id: trialId,
          worker_id: workerId,
          assigned,
        })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'trial_id', 'worker_id'])
        .doUpdateSet({ assigned: sql`trials.stratum.assigned + excluded.assigned` }),
    )
    .returning(['worker_id as workerId', 'assigned'])
    .execute();
  return new Map(rows.map(({ workerId, assigned }) => [workerId, assigned - (wanted.get(workerId) ?? 0)]));
}

export type Assignment = {
  readonly trialId: TrialId;
  readonly personId: PersonId;
  readonly armId: ArmId;
  readonly workerId: WorkerId;
  readonly place: number;
};

/** @returns Whose was kept: not of those who were given one in the meantime. */
export async function keepAssignments(
  work: Work,
  assignments: readonly Assignment[],
): Promise<ReadonlySet<PersonId>> {
  const rows = await db(work)
    .insertInto('trials.assignment')
    .values(
      assignments
        .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
        .map(({ trialId, personId, armId, workerId, place }) => ({
          network_id: homeNetwork(work),
          trial_id: trialId,
          person_id: personId,
          arm_id: armId,
          worker_id: workerId,
          place,
          assigned_at: work.now,
        })),
    )
    .onConflict((conflict) => conflict.columns(['network_id', 'trial_id', 'person_id']).doNothing())
    .returning('person_id as personId')
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

type Excluded = { readonly personId: PersonId; readonly why: ExclusionReason };

export async function keepExclusions(
  work: Work,
  trialId: TrialId,
  excluded: readonly Excluded[],
): Promise<void> {
  if (excluded.length === 0) return;
  await db(work)
    .insertInto('trials.exclusion')
    .values(
      excluded
        .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
        .map(({ personId, why }) => ({
          network_id: homeNetwork(work),
          trial_id: trialId,
          person_id: personId,
          why,
          excluded_at: work.now,
        })),
    )
    .onConflict((conflict) => conflict.columns(['network_id', 'trial_id', 'person_id']).doNothing())
    .execute();
}

export type Settled = {
  readonly personId: PersonId;
  readonly appointmentId: string;
  readonly beginsAt: Date;
  readonly outcome: Outcome;
};

/**
 * Keeps how the first appointment after the wording went, in every running trial the person is in: of two, the
 * earlier one; of one, what was said last.
 */
export async function keepOutcome(work: Work, settled: Settled): Promise<void> {
  await db(work)
    .updateTable('trials.assignment as a')
    .from('trials.trial as t')
    .set({
      appointment_id: settled.appointmentId,
      begins_at: settled.beginsAt,
      outcome: settled.outcome,
      settled_at: sql<Date>`case when a.appointment_id = ${settled.appointmentId} then a.settled_at else ${work.now} end`,
    })
    .whereRef('t.network_id', '=', 'a.network_id')
    .whereRef('t.id', '=', 'a.trial_id')
    .where('t.state', '=', 'running')
    .where('a.network_id', '=', homeNetwork(work))
    .where('a.person_id', '=', settled.personId)
    .where('a.assigned_at', '<', settled.beginsAt)
    .where((where) =>
      where.or([
        where('a.begins_at', 'is', null),
        where('a.begins_at', '>', settled.beginsAt),
        where('a.appointment_id', '=', settled.appointmentId),
      ]),
    )
    .execute();
}
