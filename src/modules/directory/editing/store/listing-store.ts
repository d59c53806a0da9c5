import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { Also } from '../../domain/also.ts';
import type { Listing, ServiceId } from '../../domain/listing.ts';
import { contactsIn, costsIn, phonesIn, schedulesIn } from './listing-parts.ts';
import { placesIn } from './listing-places.ts';
import { saidOf } from './listing-said.ts';
import { db } from './tables.ts';

/** The approved listing as it stands: what the public sees. */
export type Standing = {
  readonly listing: Listing;
  /** Who runs it, by name. */
  readonly organisation: string | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
  /** The listing that stands for it, when it was merged. */
  readonly mergedInto: ServiceId | null;
};

/** A listing whole, or null when there is none. With `lock` nobody else can change it in this work. */
export async function standingOf(work: Work, id: ServiceId, { lock = false } = {}): Promise<Standing | null> {
  return (await standingsOf(work, [id], { lock })).get(id) ?? null;
}

/** Listings whole. Locked in one order, so that two works never wait for each other. */
export async function standingsOf(
  work: Work,
  ids: readonly ServiceId[],
  { lock = false } = {},
): Promise<ReadonlyMap<ServiceId, Standing>> {
  const rows = await serviceRows(work, ids, lock);
  if (rows.length === 0) return new Map();
  const [places, phones, contacts, schedules, costs, said] = await Promise.all([
    placesIn(work, ids),
    phonesIn(work, ids),
    contactsIn(work, ids),
    schedulesIn(work, ids),
    costsIn(work, ids),
    saidOf(work, ids),
  ]);
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      standingFrom(
        { id, ...row },
        {
          places: places(id),
          phones: phones(id),
          contacts: contacts(id),
          schedules: schedules(id),
          costs: costs(id),
          ...said(id),
        },
      ),
    ]),
  );
}

type Row = Awaited<ReturnType<typeof serviceRows>>[number];
type Parts = Pick<
  Listing,
  'places' | 'phones' | 'contacts' | 'schedules' | 'costs' | 'languages' | 'areas' | 'funding' | 'attributes'
>;

function standingFrom(row: Row, parts: Parts): Standing {
  const { version, changedBy, changedAt, organisation, assuredOn, assurer, mergedInto, ...rest } = row;
  const { source, sourceId, sourceHash, ...words } = rest;
  const assured = assuredOn !== null && assurer !== null ? { on: assuredOn, by: assurer } : null;
  const origin = source && sourceId && sourceHash ? { source, sourceId, sourceHash } : null;
  const listing = { ...words, assured, origin, ...parts };
  return { listing, organisation, version, changedBy, changedAt, mergedInto };
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

async function serviceRows(work: Work, ids: readonly ServiceId[], lock: boolean) {
  const these = sql<ServiceId>`any(${ids}::uuid[])`;
  if (lock) {
    const rows = db(work).selectFrom('directory.service').where('id', '=', these).orderBy('id');
    await rows.select('id').forUpdate().execute();
  }
  return db(work)
    .selectFrom('directory.service as s')
    .leftJoin('directory.organization as o', 'o.id', 's.organization_id')
    .where('s.id', '=', these)
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
    .select(sql<Also | null>`s.also`.as('also'))
    .select(['s.source', 's.source_id as sourceId', 's.source_hash as sourceHash'])
    .select(['s.changed_by as changedBy', 's.changed_at as changedAt'])
    .select(sql<number>`s.version`.as('version'))
    .select(sql<ServiceId | null>`s.merged_into`.as('mergedInto'))
    .execute();
}
