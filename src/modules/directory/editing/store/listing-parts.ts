import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Contact, CostOption, Listing, Phone, ServiceId } from '../../domain/listing.ts';
import { daysOff } from '../../store/days-off.ts';
import { perOwner } from './per-owner.ts';
import { db } from './tables.ts';

/** What belongs to each of some listings, by its id. */
export type Of<Parts> = (id: ServiceId) => Parts;

/** Each of a kind in an order that a form can keep. */
export async function schedulesIn(work: Work, ids: readonly ServiceId[]): Promise<Of<Listing['schedules']>> {
  return perOwner(
    await db(work)
      .selectFrom('directory.schedule')
      .where('service_id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
      .select(['service_id as of', 'id', 'freq', 'interval', 'byday as byDay', 'bymonthday as byMonthDay'])
      .select(['timezone', 'dtstart as startsOn', 'until', 'valid_from as validFrom', 'valid_to as validTo'])
      .select(daysOff.as('except'))
      .select(['opens_at as opensAt', 'closes_at as closesAt', 'description', 'notes'])
      .select(['attending_type as attendingType', 'schedule_link as link'])
      .orderBy('opens_at')
      .orderBy('id')
      .execute(),
  );
}

export async function costsIn(work: Work, ids: readonly ServiceId[]): Promise<Of<readonly CostOption[]>> {
  return perOwner(
    await db(work)
      .selectFrom('directory.cost_option')
      .where('service_id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
      .select(['service_id as of', 'id', 'option', 'currency', 'amount_description as amountDescription'])
      .select(['valid_from as validFrom', 'valid_to as validTo'])
      .select(sql<number | null>`amount::float8`.as('amount'))
      .orderBy('amount')
      .orderBy('id')
      .execute(),
  );
}

export async function phonesIn(work: Work, ids: readonly ServiceId[]): Promise<Of<readonly Phone[]>> {
  return perOwner(
    await db(work)
      .selectFrom('directory.phone')
      .where('service_id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
      .select(['service_id as of', 'id', 'number', 'extension', 'type', 'description'])
      .orderBy('id')
      .execute(),
  );
}

export async function contactsIn(work: Work, ids: readonly ServiceId[]): Promise<Of<readonly Contact[]>> {
  const contacts = await db(work)
    .selectFrom('directory.contact')
    .where('service_id', '=', sql<ServiceId>`any(${ids}::uuid[])`)
    .select(['service_id as of', 'id', 'name', 'title', 'department', 'email'])
    .orderBy('id')
    .execute();
  if (contacts.length === 0) return () => [];
  const phones = perOwner(
    await db(work)
      .selectFrom('directory.phone')
      .where('contact_id', '=', sql<string>`any(${contacts.map((contact) => contact.id)}::uuid[])`)
      .select(['id', 'number', 'extension', 'type', 'description', 'contact_id as of'])
      .orderBy('id')
      .execute(),
  );
  return perOwner(contacts.map((contact) => ({ ...contact, phones: phones(contact.id) })));
}
