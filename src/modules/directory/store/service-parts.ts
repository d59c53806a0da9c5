import { sql } from 'kysely';

import type { CostOption, Phone, ServiceId } from '../domain/listing.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { AtPlace } from '../domain/service.ts';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { Work } from '#platform/work.ts';

import { daysOff } from './days-off.ts';
import { db } from './tables.ts';
import type { LocationRow } from './tables.ts';

type ByService<Part> = ReadonlyMap<ServiceId, readonly Part[]>;

const scheduleRows = compiledOnce((work, ids: readonly ServiceId[]) =>
  db(work)
    .selectFrom('directory.schedule')
    .where('service_id', '=', anyOf(ids))
    .select(['service_id as serviceId', 'freq', 'interval', 'byday as byDay', 'bymonthday as byMonthDay'])
    .select(['dtstart as startsOn', 'until', 'valid_from as validFrom', 'valid_to as validTo', 'timezone'])
    .select(daysOff.as('except'))
    .select([
      'opens_at as opensAt',
      'closes_at as closesAt',
      'description',
      'attending_type as attendingType',
    ])
    .select(['schedule_link as link', 'notes'])
    .orderBy('opens_at')
    .orderBy('id'),
);

export async function schedulesOf(work: Work, ids: readonly ServiceId[]): Promise<ByService<Schedule>> {
  const rows = await scheduleRows(work, ids);
  return gathered(rows);
}

const costRows = compiledOnce((work, ids: readonly ServiceId[]) =>
  db(work)
    .selectFrom('directory.cost_option')
    .where('service_id', '=', anyOf(ids))
    .select([
      'service_id as serviceId',
      'id',
      'option',
      'currency',
      'amount_description as amountDescription',
    ])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .select(sql<number | null>`amount::float8`.as('amount'))
    .orderBy('amount')
    .orderBy('id'),
);

export async function costsOf(work: Work, ids: readonly ServiceId[]): Promise<ByService<CostOption>> {
  const rows = await costRows(work, ids);
  return gathered(rows);
}

const phoneRows = compiledOnce((work, ids: readonly ServiceId[]) =>
  db(work)
    .selectFrom('directory.service as s')
    .innerJoin('directory.phone as p', (join) =>
      join.on(({ or, eb, ref }) =>
        or([eb('p.service_id', '=', ref('s.id')), eb('p.organization_id', '=', ref('s.organization_id'))]),
      ),
    )
    .where('s.id', '=', anyOf(ids))
    .select(['s.id as serviceId', 'p.id', 'p.number', 'p.extension', 'p.type', 'p.description'])
    .select((is) => is('p.service_id', 'is not', null).as('own'))
    .orderBy('p.id'),
);

/** Its own telephones; of a service that has none, those of its organisation. */
export async function phonesOf(work: Work, ids: readonly ServiceId[]): Promise<ByService<Phone>> {
  const rows = await phoneRows(work, ids);
  const withOwn = new Set(rows.filter(({ own }) => own).map(({ serviceId }) => serviceId));
  return gathered(rows.filter(({ own, serviceId }) => own || !withOwn.has(serviceId)));
}

const placeRows = compiledOnce((work, ids: readonly ServiceId[]) =>
  db(work)
    .selectFrom('directory.service_at_location as at')
    .innerJoin('directory.location as l', 'l.id', 'at.location_id')
    .leftJoin('directory.address as a', 'a.location_id', 'l.id')
    .where('at.service_id', '=', anyOf(ids))
    .select([
      'at.service_id as serviceId',
      'l.id',
      'l.location_type as type',
      'l.name',
      'l.url',
      'l.transportation',
    ])
    .select(['l.latitude', 'l.longitude', 'a.address_1', 'a.address_2', 'a.city', 'a.postal_code'])
    .select(sql<boolean>`l.address_hidden`.as('addressHidden'))
    .orderBy('l.name')
    .orderBy('l.id')
    .orderBy('a.id'),
);

export async function placesOf(work: Work, ids: readonly ServiceId[]): Promise<ByService<AtPlace>> {
  const rows = await placeRows(work, ids);
  const once = new Map(rows.toReversed().map((row) => [`${row.serviceId} ${row.id}`, row]));
  return gathered([...once.values()].toReversed().map(placeFrom));
}

type PlaceRow = Omit<AtPlace, 'position' | 'addressLines' | 'town' | 'postcode'> &
  Pick<LocationRow, 'latitude' | 'longitude'> & {
    readonly serviceId: ServiceId;
    readonly address_1: string | null;
    readonly address_2: string | null;
    readonly city: string | null;
    readonly postal_code: string | null;
    readonly addressHidden: boolean;
  };

function placeFrom({ latitude, longitude, ...row }: PlaceRow) {
  const { serviceId, id, type, name, url, transportation, city, postal_code: postcode } = row;
  return {
    serviceId,
    id,
    type,
    name,
    url,
    transportation,
    town: city,
    postcode,
    position:
      latitude === null || longitude === null
        ? null
        : {
            latitude,
            longitude,
          },
    addressLines: [row.address_1, row.address_2].filter((line) => line !== null),
    ...(row.addressHidden ? { addressHidden: true } : {}),
  };
}

function anyOf(ids: readonly ServiceId[]) {
  return sql<ServiceId>`any(${ids}::uuid[])`;
}

function gathered<Part extends { readonly serviceId: string | null }>(
  parts: readonly Part[],
): ByService<Omit<Part, 'serviceId'>> {
  const groups = Map.groupBy(parts, ({ serviceId }) => serviceId as ServiceId);
  return new Map([...groups].map(([id, same]) => [id, same.map(withoutOwner)]));
}

function withoutOwner<Part extends { readonly serviceId: string | null }>(
  part: Part,
): Omit<Part, 'serviceId'> {
  const { serviceId: _, ...rest } = part;
  return rest;
}
