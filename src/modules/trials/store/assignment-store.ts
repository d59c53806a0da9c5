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

export type Given = { readonly trialId: TrialId; readonly personId: PersonId };

/** The wording that a person was given before; null when none. */
export async function armGiven(work: Work, { trialId, personId }: Given): Promise<ArmId | null> {
  const row = await db(work)
    .selectFrom('trials.assignment')
    .where('network_id', '=', homeNetwork(work))
    .where('trial_id', '=', trialId)
    .where('person_id', '=', personId)
    .select('arm_id')
    .executeTakeFirst();
  return row?.arm_id ?? null;
}

/** The next place of a worker in their blocks. Whoever asks at the same time waits, and gets the one after. */
export async function takePlace(work: Work, trialId: TrialId, workerId: WorkerId): Promise<number> {
  const row = await db(work)
    .insertInto('trials.stratum')
    .values({ network_id: homeNetwork(work), trial_id: trialId, worker_id: workerId, assigned: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'trial_id', 'worker_id'])
        .doUpdateSet({ assigned: sql`trials.stratum.assigned + 1` }),
    )
    .returning('assigned')
    .executeTakeFirstOrThrow();
  return row.assigned - 1;
}

export type Assignment = Given & {
  readonly armId: ArmId;
  readonly workerId: WorkerId;
  readonly place: number;
};

/** @returns Whether it was kept: false when the person was given one in the meantime. */
export async function keepAssignment(work: Work, assignment: Assignment): Promise<boolean> {
  const kept = await db(work)
    .insertInto('trials.assignment')
    .values({
      network_id: homeNetwork(work),
      trial_id: assignment.trialId,
      person_id: assignment.personId,
      arm_id: assignment.armId,
      worker_id: assignment.workerId,
      place: assignment.place,
      assigned_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'trial_id', 'person_id']).doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

export async function keepExclusion(work: Work, { trialId, personId }: Given, why: ExclusionReason) {
  await db(work)
    .insertInto('trials.exclusion')
    .values({
      network_id: homeNetwork(work),
      trial_id: trialId,
      person_id: personId,
      why,
      excluded_at: work.now,
    })
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
