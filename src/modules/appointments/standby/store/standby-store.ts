import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../../domain/appointment.ts';
import type { Standby, StandbyEnd, StandbyId } from '../domain/standby.ts';
import { db } from './tables.ts';

/** More than could be asked about one freed time before it has begun. */
const mostInTurn = 60;

/** @returns False when they wait already. */
export async function addStandby(work: Work, { networkId, ...standby }: Standby): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('appointments.standby')
    .values({
      network_id: networkId,
      id: standby.id,
      person_id: standby.personId,
      episode_id: standby.episodeId,
      practice_id: standby.practiceId,
      appointment_id: standby.appointmentId,
      mode: standby.mode,
      kind: standby.kind,
      urgent: standby.urgent,
      since: standby.since,
      ended_at: null,
      ended_why: null,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'person_id']).where('ended_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether a person waits, locked until the work ends. */
export async function lockStandbyOf(work: Work, personId: PersonId): Promise<Standby | null> {
  const row = await waiting(work).where('s.person_id', '=', personId).forUpdate().executeTakeFirst();
  return row ?? null;
}

export async function standbyOf(work: Work, personId: PersonId): Promise<Standby | null> {
  return (await waiting(work).where('s.person_id', '=', personId).executeTakeFirst()) ?? null;
}

/**
 * Who has not yet been asked about a freed time, in a fair order: the urgent first, then who waits longest. Nobody is
 * asked about what they let go themselves, or about two times at once.
 */
export function inTurnFor(work: Work, freedId: AppointmentId): Promise<readonly Standby[]> {
  return waiting(work)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('appointments.standby_offer as o')
            .whereRef('o.network_id', '=', 's.network_id')
            .whereRef('o.standby_id', '=', 's.id')
            .where((either) =>
              either.or([either('o.freed_id', '=', freedId), either('o.answer', 'is', null)]),
            )
            .select('o.standby_id'),
        ),
      ),
    )
    .orderBy('s.urgent', 'desc')
    .orderBy('s.since')
    .orderBy('s.id')
    .limit(mostInTurn)
    .execute();
}

export async function endStandby(work: Work, id: StandbyId, why: StandbyEnd): Promise<void> {
  await ended(work, why).where('id', '=', id).execute();
}

export async function endStandbyOfEpisode(work: Work, episodeId: EpisodeId): Promise<void> {
  await ended(work, 'stopped').where('episode_id', '=', episodeId).execute();
}

function ended(work: Work, why: StandbyEnd) {
  return db(work)
    .updateTable('appointments.standby')
    .set({
      ended_at: work.now,
      ended_why: why,
      changed_by: work.actor.userId,
      changed_at: work.now,
      version: sql<number>`version + 1`,
    })
    .where('network_id', '=', withinReach(work))
    .where('ended_at', 'is', null);
}

function waiting(work: Work) {
  return db(work)
    .selectFrom('appointments.standby as s')
    .where('s.network_id', '=', withinReach(work))
    .where('s.ended_at', 'is', null)
    .select([
      's.network_id as networkId',
      's.id',
      's.person_id as personId',
      's.episode_id as episodeId',
      's.practice_id as practiceId',
      's.appointment_id as appointmentId',
      's.mode',
      's.kind',
      's.urgent',
      's.since',
    ]);
}
