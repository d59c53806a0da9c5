import type { UserId } from '#platform/ids.ts';
import type { MessageId } from '#platform/outbox.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../../domain/appointment.ts';
import type { CameHow, Went } from '../domain/went.ts';
import { db } from './tables.ts';

/** How an appointment went, with its version, who said so and when. */
export type KeptWent = Went & {
  readonly appointmentId: AppointmentId;
  /** The message that was written to them after a miss. */
  readonly kindMessage: MessageId | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** How an appointment went; null while nobody has said. */
export async function wentOf(work: Work, id: AppointmentId): Promise<KeptWent | null> {
  const row = await went(work).where('appointment_id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function insertWent(
  work: Work,
  { networkId, id, personId }: Appointment,
  came: CameHow,
): Promise<void> {
  const { actor, now } = work;
  await db(work)
    .insertInto('appointments.how_it_went')
    .values({
      network_id: networkId,
      appointment_id: id,
      person_id: personId,
      came,
      changed_by: actor.userId,
      changed_at: now,
    })
    .execute();
}

export async function changeWent(
  work: Work,
  kept: KeptWent,
  to: Partial<Went & Pick<KeptWent, 'kindMessage'>>,
): Promise<void> {
  const { came, helpful, helpfulWords, another, anotherWords, next, nextOn, kindMessage } = {
    ...kept,
    ...to,
  };
  await db(work)
    .updateTable('appointments.how_it_went')
    .set({
      came,
      helpful,
      helpful_words: helpfulWords,
      another,
      another_words: anotherWords,
      next,
      next_on: nextOn,
      kind_message: kindMessage,
      version: kept.version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .where('network_id', '=', withinReach(work))
    .where('appointment_id', '=', kept.appointmentId)
    .execute();
}

function went(work: Work) {
  return db(work)
    .selectFrom('appointments.how_it_went')
    .where('network_id', '=', withinReach(work))
    .select([
      'appointment_id as appointmentId',
      'came',
      'helpful',
      'helpful_words as helpfulWords',
      'another',
      'another_words as anotherWords',
      'next',
      'next_on as nextOn',
      'kind_message as kindMessage',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
