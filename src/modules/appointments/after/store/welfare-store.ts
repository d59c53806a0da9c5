import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../../domain/appointment.ts';
import type { RiskFlag, WelfareOutcome } from '../domain/welfare.ts';
import { db } from './tables.ts';
import type { WelfareId } from './tables.ts';

/** How are they? Asked of somebody at risk who missed several appointments in a row. */
export type WelfarePrompt = {
  readonly id: WelfareId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly appointmentId: AppointmentId;
  readonly misses: number;
  readonly flags: readonly RiskFlag[];
  readonly raisedAt: Date;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

export type WelfareAnswer = {
  readonly outcome: WelfareOutcome;
  readonly done: string;
  readonly doneBy: string;
  readonly doneOn: LocalDate;
};

export type Raised = { readonly id: WelfareId; readonly misses: number; readonly flags: readonly RiskFlag[] };

/** Asks once for an episode: a further miss raises the count of the prompt that is open. */
export async function raiseWelfare(
  work: Work,
  about: Appointment,
  raised: Raised,
): Promise<WelfarePrompt | null> {
  const { actor, now } = work;
  await db(work)
    .insertInto('appointments.welfare_prompt')
    .values({
      network_id: about.networkId,
      id: raised.id,
      person_id: about.personId,
      episode_id: about.episodeId,
      appointment_id: about.id,
      misses: raised.misses,
      flags: raised.flags,
      raised_at: now,
      changed_by: actor.userId,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'episode_id'])
        .where('outcome', 'is', null)
        .doUpdateSet({
          misses: raised.misses,
          flags: [...raised.flags],
          version: sql`appointments.welfare_prompt.version + 1`,
          changed_by: actor.userId,
          changed_at: now,
        }),
    )
    .execute();
  return openWelfareOf(work, about.episodeId);
}

/** What is asked about an episode and not answered; null when nothing is. */
export async function openWelfareOf(work: Work, episodeId: EpisodeId): Promise<WelfarePrompt | null> {
  const [row] = await openOf(work, episodeId);
  return row ?? null;
}

const openOf = compiledOnce((work, episodeId: EpisodeId) => open(work).where('episode_id', '=', episodeId));

/** What is asked within reach and not answered, the longest open first: at most two hundred. */
export const openWelfare: (work: Work) => Promise<readonly WelfarePrompt[]> = compiledOnce((work: Work) =>
  open(work).orderBy('raised_at').orderBy('id').limit(200),
);

/** The prompt of an episode, locked until the work ends. */
export async function lockWelfare(work: Work, episodeId: EpisodeId): Promise<WelfarePrompt | null> {
  const row = await open(work).where('episode_id', '=', episodeId).forUpdate().executeTakeFirst();
  return row ?? null;
}

export async function keepWelfareAnswer(
  work: Work,
  prompt: WelfarePrompt,
  { outcome, done, doneBy, doneOn }: WelfareAnswer,
): Promise<void> {
  await db(work)
    .updateTable('appointments.welfare_prompt')
    .set({
      outcome,
      done,
      done_by: doneBy,
      done_on: doneOn,
      answered_by: work.actor.userId,
      answered_at: work.now,
      version: prompt.version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', prompt.id)
    .execute();
}

export type AnsweredWelfare = WelfareAnswer & {
  readonly id: WelfareId;
  readonly misses: number;
  readonly raisedAt: Date;
  readonly answeredBy: UserId;
  readonly answeredAt: Date;
};

/** What was asked about a person and how it was answered, the newest first. */
export function answeredWelfareOf(work: Work, personId: PersonId): Promise<readonly AnsweredWelfare[]> {
  return db(work)
    .selectFrom('appointments.welfare_prompt')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', personId)
    .where('outcome', 'is not', null)
    .select(['id', 'misses', 'raised_at as raisedAt'])
    .select((of) => [
      of.ref('outcome').$notNull().as('outcome'),
      of.ref('done').$notNull().as('done'),
      of.ref('done_by').$notNull().as('doneBy'),
      of.ref('done_on').$notNull().as('doneOn'),
      of.ref('answered_by').$notNull().as('answeredBy'),
      of.ref('answered_at').$notNull().as('answeredAt'),
    ])
    .orderBy('answered_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

function open(work: Work) {
  return db(work)
    .selectFrom('appointments.welfare_prompt')
    .where('network_id', '=', withinReach(work))
    .where('outcome', 'is', null)
    .select([
      'id',
      'person_id as personId',
      'episode_id as episodeId',
      'appointment_id as appointmentId',
      'misses',
      'flags',
      'raised_at as raisedAt',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
