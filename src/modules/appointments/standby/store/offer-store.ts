import { sql } from 'kysely';

import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../../domain/appointment.ts';
import type { Standby, StandbyOffer } from '../domain/standby.ts';
import { db } from './tables.ts';

/** @returns False when the freed time is offered to somebody at this moment. */
export async function addOffer(
  work: Work,
  { networkId, id, practiceId }: Standby,
  offer: Pick<StandbyOffer, 'freedId' | 'heldId' | 'expiresAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('appointments.standby_offer')
    .values({
      network_id: networkId,
      standby_id: id,
      freed_id: offer.freedId,
      held_id: offer.heldId,
      practice_id: practiceId,
      made_at: work.now,
      expires_at: offer.expiresAt,
      not_told: null,
      answer: null,
      answered_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The offer of a freed time that nobody has answered yet, locked until the work ends. */
export async function lockOpenOffer(work: Work, freedId: AppointmentId): Promise<StandbyOffer | null> {
  const row = await offers(work)
    .where('freed_id', '=', freedId)
    .where('answer', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The offer that a time is held for, locked until the work ends. */
export async function lockOfferHeld(work: Work, heldId: AppointmentId): Promise<StandbyOffer | null> {
  return (await offers(work).where('held_id', '=', heldId).forUpdate().executeTakeFirst()) ?? null;
}

/** The unanswered offer to somebody who waits. */
export async function openOfferTo(work: Work, { id }: Pick<Standby, 'id'>): Promise<StandbyOffer | null> {
  const row = await offers(work)
    .where('standby_id', '=', id)
    .where('answer', 'is', null)
    .orderBy('made_at')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function answerOffer(
  work: Work,
  { standbyId, freedId }: StandbyOffer,
  answer: NonNullable<StandbyOffer['answer']>,
): Promise<void> {
  await changed(work, { standbyId, freedId }).set({ answer, answered_at: work.now }).execute();
}

/** No message could be sent about it: why, as a code. */
export async function noteNotTold(
  work: Work,
  offer: Pick<StandbyOffer, 'standbyId' | 'freedId'>,
  why: string,
): Promise<void> {
  await changed(work, offer).set({ not_told: why }).execute();
}

function changed(work: Work, { standbyId, freedId }: Pick<StandbyOffer, 'standbyId' | 'freedId'>) {
  return db(work)
    .updateTable('appointments.standby_offer')
    .where('network_id', '=', withinReach(work))
    .where('standby_id', '=', standbyId)
    .where('freed_id', '=', freedId)
    .where(sql<boolean>`answer is null`);
}

function offers(work: Work) {
  return db(work)
    .selectFrom('appointments.standby_offer')
    .where('network_id', '=', withinReach(work))
    .select([
      'standby_id as standbyId',
      'freed_id as freedId',
      'held_id as heldId',
      'expires_at as expiresAt',
      'answer',
    ]);
}
