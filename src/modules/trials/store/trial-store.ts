import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { Refusal } from '#platform/refusal.ts';
import type { UserId } from '#platform/ids.ts';

import type { Arm, ArmId, TrialId, TrialState, Wording } from '../domain/trial.ts';
import { db } from './tables.ts';

export type Trial = {
  readonly id: TrialId;
  readonly name: string;
  readonly template: string;
  /** The smallest difference that would be useful, in percentage points. */
  readonly usefulPoints: number;
  readonly state: TrialState;
  readonly startedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stoppedWhy: string | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** @throws Refusal `trials.not-found` also when it is out of reach. */
export async function trialOf(work: Work, id: TrialId): Promise<Trial> {
  return found(await trials(work).where('id', '=', id).executeTakeFirst());
}

/** The trial, locked until the work ends: two changes follow each other. */
export async function trialToChange(work: Work, id: TrialId): Promise<Trial> {
  return found(await trials(work).where('id', '=', id).forUpdate().executeTakeFirst());
}

/** More than a network will ever run. */
const mostTrials = 200;

/** The latest first. */
export function trialsWithinReach(work: Work): Promise<readonly Trial[]> {
  return trials(work).orderBy('id', 'desc').limit(mostTrials).execute();
}

/** The wordings of a trial, A first. */
export async function armsOf(work: Work, trialId: TrialId): Promise<readonly Arm[]> {
  const rows = await db(work)
    .selectFrom('trials.arm')
    .where('network_id', '=', withinReach(work))
    .where('trial_id', '=', trialId)
    .orderBy('place')
    .select(['id', 'place', 'text_en as en', 'text_cy as cy', 'names_cost as namesCost'])
    .execute();
  return rows.map(({ id, place, en, cy, namesCost }) => ({ id, place, text: { en, cy }, namesCost }));
}

export type TrialDetails = Pick<Trial, 'name' | 'template' | 'usefulPoints'>;

export async function insertTrial(work: Work, id: TrialId, details: TrialDetails): Promise<void> {
  await db(work)
    .insertInto('trials.trial')
    .values({
      network_id: homeNetwork(work),
      id,
      name: details.name,
      template: details.template,
      useful_points: details.usefulPoints,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

export type NewArm = { readonly text: Wording; readonly namesCost: boolean };

/** Puts these wordings in the place of those there were. The database refuses it once the trial has started. */
export async function replaceArms(work: Work, trialId: TrialId, arms: readonly NewArm[]): Promise<void> {
  await db(work)
    .deleteFrom('trials.arm')
    .where('network_id', '=', withinReach(work))
    .where('trial_id', '=', trialId)
    .execute();
  await db(work)
    .insertInto('trials.arm')
    .values(
      arms.map(({ text, namesCost }, place) => ({
        network_id: homeNetwork(work),
        id: newId<ArmId>(),
        trial_id: trialId,
        place,
        text_en: text.en,
        text_cy: text.cy,
        names_cost: namesCost,
      })),
    )
    .execute();
}

type Changes = Partial<TrialDetails> &
  Partial<Pick<Trial, 'state' | 'startedAt' | 'stoppedAt' | 'stoppedWhy'>>;

export async function updateTrial(work: Work, { id, version }: Trial, changes: Changes): Promise<void> {
  const { usefulPoints, startedAt, stoppedAt, stoppedWhy, ...same } = changes;
  await db(work)
    .updateTable('trials.trial')
    .set({
      ...same,
      ...(usefulPoints === undefined ? {} : { useful_points: usefulPoints }),
      ...(startedAt === undefined ? {} : { started_at: startedAt }),
      ...(stoppedAt === undefined ? {} : { stopped_at: stoppedAt, stopped_why: stoppedWhy ?? null }),
      version: version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .execute();
}

/** Waits for whoever is starting a trial of the same message at the same time. */
export async function startOneAtATime(work: Work, template: string): Promise<void> {
  const lock = `trials ${homeNetwork(work)} ${template}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(work.trx);
}

/** Whether a trial of this message runs in this network. */
export async function anotherRunning(work: Work, template: string): Promise<boolean> {
  const row = await db(work)
    .selectFrom('trials.trial')
    .where('network_id', '=', homeNetwork(work))
    .where('template', '=', template)
    .where('state', '=', 'running')
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

function trials(work: Work) {
  return db(work)
    .selectFrom('trials.trial')
    .where('network_id', '=', withinReach(work))
    .select([
      'id',
      'name',
      'template',
      'useful_points as usefulPoints',
      'state',
      'started_at as startedAt',
      'stopped_at as stoppedAt',
      'stopped_why as stoppedWhy',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}

function found(trial: Trial | undefined): Trial {
  if (!trial) throw new Refusal('not-found', 'trials.not-found');
  return trial;
}
