import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import { contactsIn, costsIn, phonesIn, placesIn, schedulesIn } from './listing-parts.ts';
import { db } from './tables.ts';

/** The approved listing as it stands: what the public sees. */
export type Standing = {
  readonly listing: Listing;
  /** Who runs it, by name. */
  readonly organisation: string | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** A listing whole, or null when there is none. With `lock` nobody else can change it in this work. */
export async function standingOf(work: Work, id: ServiceId, { lock = false } = {}): Promise<Standing | null> {
  const row = await serviceRow(work, id, lock);
  if (!row) return null;
  const [places, phones, contacts, schedules, costs, said] = await Promise.all([
    placesIn(work, id),
    phonesIn(work, id),
    contactsIn(work, id),
    schedulesIn(work, id),
    costsIn(work, id),
    saidOf(work, id),
  ]);
  const { version, changedBy, changedAt, organisation, assuredOn, assurer, ...rest } = row;
  const { source, sourceId, sourceHash, ...words } = rest;
  const assured = assuredOn !== null && assurer !== null ? { on: assuredOn, by: assurer } : null;
  const origin = source && sourceId && sourceHash ? { source, sourceId, sourceHash } : null;
  const listing = { ...words, assured, origin, places, phones, contacts, schedules, costs, ...said };
  return { listing, organisation, version, changedBy, changedAt };
}

/** Says that a listing is another now, whatever part of it changed. */
export async function stampVersion(work: Work, id: ServiceId, version: number): Promise<void> {
  await db(work)
    .updateTable('directory.service')
    .set({ version, changed_by: work.actor.userId, changed_at: work.now })
    .where('id', '=', id)
    .execute();
}

/** Those of some places at which another service is too. */
export async function sharedPlaces(
  work: Work,
  id: ServiceId,
  placeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db(work)
    .selectFrom('directory.service_at_location')
    .where('location_id', '=', sql<string>`any(${placeIds}::uuid[])`)
    .where('service_id', '<>', id)
    .select('location_id')
    .distinct()
    .execute();
  return new Set(rows.map(({ location_id: place }) => place));
}

async function serviceRow(work: Work, id: ServiceId, lock: boolean) {
  if (lock) {
    await db(work)
      .selectFrom('directory.service')
      .where('id', '=', id)
      .select('id')
      .forUpdate()
      .executeTakeFirst();
  }
  return db(work)
    .selectFrom('directory.service as s')
    .leftJoin('directory.organization as o', 'o.id', 's.organization_id')
    .where('s.id', '=', id)
    .select([
      's.id',
      's.organization_id as organisationId',
      'o.name as organisation',
      's.name',
      's.description',
    ])
    .select([
      's.alternate_name as alternateName',
      's.url',
      's.email',
      's.status',
      's.alert',
      's.accreditations',
    ])
    .select(['s.interpretation_services as interpreting', 's.application_process as howToStart'])
    .select(['s.fees_description as fees', 's.wait_time as waitTime', 's.licenses as licences'])
    .select(['s.eligibility_description as whoItIsFor', 's.minimum_age as minimumAge'])
    .select(['s.maximum_age as maximumAge', 's.assured_on as assuredOn', 's.assurer'])
    .select(['s.source', 's.source_id as sourceId', 's.source_hash as sourceHash'])
    .select(['s.changed_by as changedBy', 's.changed_at as changedAt'])
    .select(sql<number>`s.version`.as('version'))
    .executeTakeFirst();
}

async function saidOf(work: Work, id: ServiceId) {
  const [languages, areas, funding, attributes] = await Promise.all([
    db(work)
      .selectFrom('directory.language')
      .where('service_id', '=', id)
      .select(['id', 'name', 'code', 'note'])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.service_area')
      .where('service_id', '=', id)
      .select(['id', 'name', 'description'])
      .orderBy('name')
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.funding')
      .where('service_id', '=', id)
      .select(['id', 'source as from'])
      .orderBy('id')
      .execute(),
    db(work)
      .selectFrom('directory.attribute')
      .where('link_entity', '=', 'service')
      .where('link_id', '=', id)
      .select(['id', 'taxonomy_term_id as termId', 'label', 'value'])
      .orderBy('id')
      .execute(),
  ]);
  const named = languages.map(({ name, ...language }) => ({
    ...language,
    name: name ?? language.code ?? '',
  }));
  return { languages: named, areas, funding, attributes };
}
