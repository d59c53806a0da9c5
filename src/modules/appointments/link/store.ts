import { sql } from 'kysely';

import type { NetworkId } from '#platform/ids.ts';
import { ownTables, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';

type Tables = {
  'appointments.link': {
    network_id: NetworkId;
    name: string;
    appointment_id: AppointmentId;
    made_at: Date;
    expires_at: Date;
  };
};

const db = ownTables<Tables>();

export type NewLink = Pick<Appointment, 'id' | 'networkId'> & {
  readonly name: string;
  readonly expiresAt: Date;
};

/** The link of each appointment: the one it has, or the new one. */
export async function keepLinks(
  work: Work,
  links: readonly NewLink[],
): Promise<ReadonlyMap<AppointmentId, string>> {
  if (links.length === 0) return new Map();
  const inserting = db(work)
    .insertInto('appointments.link')
    .values(
      links.map(({ id, networkId, name, expiresAt }) => ({
        network_id: networkId,
        name,
        appointment_id: id,
        made_at: work.now,
        expires_at: expiresAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['network_id', 'appointment_id']).doNothing())
    .execute();
  const reading = db(work)
    .selectFrom('appointments.link')
    .where('network_id', '=', withinReach(work))
    .where('appointment_id', '=', sql<AppointmentId>`any(${links.map(({ id }) => id)}::uuid[])`)
    .select(['appointment_id as id', 'name'])
    .execute();
  // Asked in this order, so done in it: the second finds what the first has written.
  const [rows] = await Promise.all([reading, inserting]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The network that a link is of; null when there is none of that name. */
export async function networkOfLink(work: Work, name: string): Promise<NetworkId | null> {
  const { rows } = await sql<{ networkId: NetworkId | null }>`
    select appointments.network_of_link(${name}) as "networkId"`.execute(work.trx);
  return rows[0]?.networkId ?? null;
}

export type KeptLink = { readonly appointmentId: AppointmentId; readonly expiresAt: Date };

export async function linkNamed(work: Work, name: string): Promise<KeptLink | null> {
  const row = await db(work)
    .selectFrom('appointments.link')
    .where('network_id', '=', withinReach(work))
    .where('name', '=', name)
    .select(['appointment_id as appointmentId', 'expires_at as expiresAt'])
    .executeTakeFirst();
  return row ?? null;
}

/** Where an appointment is now that was moved, perhaps several times: itself when it was not. */
export async function movedTo(work: Work, id: AppointmentId): Promise<AppointmentId> {
  const { rows } = await sql<{ id: AppointmentId }>`
    with recursive moved (id, steps) as (
      select ${id}::uuid, 0
      union all
      select a.id, m.steps + 1 from moved m
      join appointments.appointment a on a.network_id = ${withinReach(work)} and a.moved_from = m.id and m.steps < 50
    )
    select id from moved order by steps desc limit 1`.execute(work.trx);
  return rows[0]?.id ?? id;
}
