import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Contact, CostOption, Listing, Phone, Place, ServiceId } from '../../domain/listing.ts';
import { db } from './tables.ts';

/** Each of a kind in an order that a form can keep. */
export async function schedulesIn(work: Work, id: ServiceId): Promise<Listing['schedules']> {
  return db(work)
    .selectFrom('directory.schedule')
    .where('service_id', '=', id)
    .select(['id', 'freq', 'interval', 'byday as byDay', 'bymonthday as byMonthDay', 'timezone'])
    .select(['dtstart as startsOn', 'until', 'valid_from as validFrom', 'valid_to as validTo'])
    .select([
      'opens_at as opensAt',
      'closes_at as closesAt',
      'description',
      'attending_type as attendingType',
    ])
    .select(['schedule_link as link', 'notes'])
    .orderBy('opens_at')
    .orderBy('id')
    .execute();
}

export async function costsIn(work: Work, id: ServiceId): Promise<readonly CostOption[]> {
  return db(work)
    .selectFrom('directory.cost_option')
    .where('service_id', '=', id)
    .select(['id', 'option', 'currency', 'amount_description as amountDescription'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .select(sql<number | null>`amount::float8`.as('amount'))
    .orderBy('amount')
    .orderBy('id')
    .execute();
}

export async function phonesIn(work: Work, id: ServiceId): Promise<readonly Phone[]> {
  return db(work)
    .selectFrom('directory.phone')
    .where('service_id', '=', id)
    .select(['id', 'number', 'extension', 'type', 'description'])
    .orderBy('id')
    .execute();
}

export async function contactsIn(work: Work, id: ServiceId): Promise<readonly Contact[]> {
  const contacts = await db(work)
    .selectFrom('directory.contact')
    .where('service_id', '=', id)
    .select(['id', 'name', 'title', 'department', 'email'])
    .orderBy('id')
    .execute();
  if (contacts.length === 0) return [];
  const phones = await db(work)
    .selectFrom('directory.phone')
    .where('contact_id', '=', sql<string>`any(${contacts.map((contact) => contact.id)}::uuid[])`)
    .select(['id', 'number', 'extension', 'type', 'description', 'contact_id as of'])
    .orderBy('id')
    .execute();
  return contacts.map((contact) => ({
    ...contact,
    phones: phones.filter(({ of }) => of === contact.id).map(withoutOwner),
  }));
}

export async function placesIn(work: Work, id: ServiceId): Promise<Listing['places']> {
  const rows = await db(work)
    .selectFrom('directory.service_at_location as at')
    .innerJoin('directory.location as l', 'l.id', 'at.location_id')
    .where('at.service_id', '=', id)
    .select(['at.id as atId', 'at.description as atDescription'])
    .select(['l.id', 'l.location_type as type', 'l.name', 'l.alternate_name as alternateName'])
    .select(['l.description', 'l.url', 'l.transportation', 'l.latitude', 'l.longitude'])
    .select(['l.source', 'l.source_id as sourceId', 'l.source_hash as sourceHash'])
    .orderBy('l.name')
    .orderBy('at.id')
    .execute();
  const parts = await partsAt(
    work,
    rows.map((row) => row.id),
  );
  return rows.map(({ atId, atDescription, latitude, longitude, source, sourceId, sourceHash, ...row }) => ({
    id: atId,
    description: atDescription,
    place: {
      ...row,
      ...parts(row.id),
      position: latitude === null || longitude === null ? null : { latitude, longitude },
      origin: source && sourceId && sourceHash ? { source, sourceId, sourceHash } : null,
    },
  }));
}

type Parts = Pick<Place, 'addresses' | 'accessibility'>;

async function partsAt(work: Work, placeIds: readonly string[]): Promise<(id: string) => Parts> {
  const atThese = sql<string>`any(${placeIds}::uuid[])`;
  const [addresses, accessibility] = await Promise.all([
    db(work)
      .selectFrom('directory.address')
      .where('location_id', '=', atThese)
      .select(['location_id as of', 'id', 'address_type as type', 'attention', 'address_1 as address1'])
      .select(['address_2 as address2', 'city', 'region', 'state_province as stateProvince'])
      .select(['postal_code as postalCode', 'country'])
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.accessibility')
      .where('location_id', '=', atThese)
      .select(['location_id as of', 'id', 'description', 'details'])
      .orderBy('description')
      .orderBy('id')
      .execute(),
  ]);
  return (id) => ({
    addresses: addresses.filter(({ of }) => of === id).map(withoutOwner),
    accessibility: accessibility.filter(({ of }) => of === id).map(withoutOwner),
  });
}

function withoutOwner<Part extends { readonly of: string | null }>(part: Part): Omit<Part, 'of'> {
  const { of: _, ...rest } = part;
  return rest;
}
