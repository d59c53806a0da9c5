import { sql } from 'kysely';

import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../../domain/appointment.ts';
import { db } from './tables.ts';
import type { HowConfirmed } from './tables.ts';

export type Confirmed = { readonly at: Date; readonly how: HowConfirmed };

/** @returns Whether it is the first time they say so. */
export async function keepConfirmation(
  work: Work,
  { networkId, id }: Pick<Appointment, 'networkId' | 'id'>,
  how: HowConfirmed,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows: kept } = await db(work)
    .insertInto('appointments.confirmation')
    .values({ network_id: networkId, appointment_id: id, how, said_at: work.now })
    .onConflict((conflict) => conflict.columns(['network_id', 'appointment_id']).doNothing())
    .executeTakeFirst();
  return kept === 1n;
}

/** Who said that they are coming, among some appointments. */
export async function confirmationsOf(
  work: Work,
  ids: readonly AppointmentId[],
): Promise<ReadonlyMap<AppointmentId, Confirmed>> {
  const rows = await db(work)
    .selectFrom('appointments.confirmation')
    .where('network_id', '=', withinReach(work))
    .where('appointment_id', '=', sql<AppointmentId>`any(${ids}::uuid[])`)
    .select(['appointment_id as id', 'said_at as at', 'how'])
    .execute();
  return new Map(rows.map(({ id, ...confirmed }) => [id, confirmed]));
}
