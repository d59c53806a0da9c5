import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { Parts } from '../domain/records.ts';
import type { Work } from '#platform/work.ts';

import { anyOf } from './published.ts';
import { termsById } from './record-store.ts';

/** Whose parts: all that may be told of these has been asked before. */
export type Owners = {
  readonly services: readonly string[];
  readonly organizations: readonly string[];
  readonly atPlaces: readonly string[];
  readonly locations: readonly string[];
};

/** All that belongs to some records: a query for each kind of part, however many records there are. */
export async function partsOf(work: Work, owners: Owners): Promise<Parts> {
  const [first, contacts, attributes] = await Promise.all([
    simpleParts(work, owners),
    rowsOf<Parts['contacts'][number]>(work, contactsOf(owners)),
    rowsOf<Parts['attributes'][number]>(work, attributesOf(owners)),
  ]);
  const contactIds = contacts.map(({ id }) => id);
  const termIds = attributes.flatMap(({ taxonomy_term_id: id }) => id ?? []);
  const [phones, terms] = await Promise.all([
    rowsOf<Parts['phones'][number]>(work, phonesOf(owners, contactIds)),
    termsById(work, [...new Set(termIds)]),
  ]);
  const phoneIds = phones.map(({ id }) => id);
  const languages = await rowsOf<Parts['languages'][number]>(work, languagesOf(owners, phoneIds));
  return { ...first, contacts, attributes, phones, languages, terms: [...terms.values()] };
}

async function simpleParts(work: Work, { services, organizations, atPlaces, locations }: Owners) {
  const [addresses, accessibility, identifiers, schedules, costs, areas, funding] = await Promise.all([
    rowsOf<Parts['addresses'][number]>(
      work,
      sql`select id, location_id, attention, address_1, address_2, city, region, state_province, postal_code, country,
          address_type from directory.address where location_id = ${anyOf(locations)} order by id`,
    ),
    rowsOf<Parts['accessibility'][number]>(
      work,
      sql`select id, location_id, description, details, url from directory.accessibility
        where location_id = ${anyOf(locations)} order by id`,
    ),
    rowsOf<Parts['identifiers'][number]>(
      work,
      sql`select id, organization_id, identifier_scheme, identifier_type, identifier
        from directory.organization_identifier where organization_id = ${anyOf(organizations)} order by id`,
    ),
    rowsOf<Parts['schedules'][number]>(
      work,
      sql`select id, service_id, service_at_location_id, location_id, valid_from, valid_to, dtstart, until, freq,
          "interval", byday, bymonthday, exdates::text[] as exdates, opens_at, closes_at, timezone, description, attending_type, schedule_link, notes
        from directory.schedule where service_id = ${anyOf(services)} or service_at_location_id = ${anyOf(atPlaces)}
          or location_id = ${anyOf(locations)} order by opens_at, id`,
    ),
    rowsOf<Parts['costs'][number]>(
      work,
      sql`select id, service_id, valid_from, valid_to, option, currency, amount::float8 as amount, amount_description
        from directory.cost_option where service_id = ${anyOf(services)} order by id`,
    ),
    rowsOf<Parts['areas'][number]>(
      work,
      sql`select id, service_id, service_at_location_id, name, description, coalesce(extent, geojson) as extent,
          case when extent is null and geojson is not null then 'geojson' else extent_type end as extent_type, uri
        from directory.service_area left join directory.border on key = border
        where service_id = ${anyOf(services)} or service_at_location_id = ${anyOf(atPlaces)} order by id`,
    ),
    rowsOf<Parts['funding'][number]>(
      work,
      sql`select id, organization_id, service_id, source from directory.funding
        where service_id = ${anyOf(services)} or organization_id = ${anyOf(organizations)} order by id`,
    ),
  ]);
  return { addresses, accessibility, identifiers, schedules, costs, areas, funding };
}

function contactsOf(owners: Owners) {
  return sql`select id, organization_id, service_id, service_at_location_id, location_id, name, title, department, email
    from directory.contact where ${belongsTo(owners)} order by id`;
}

function phonesOf(owners: Owners, contactIds: readonly string[]) {
  return sql`select id, organization_id, service_id, service_at_location_id, location_id, contact_id, number, extension,
      type, description
    from directory.phone where ${belongsTo(owners)} or contact_id = ${anyOf(contactIds)} order by id`;
}

function languagesOf({ services, locations }: Owners, phoneIds: readonly string[]) {
  return sql`select id, service_id, location_id, phone_id, name, code, note from directory.language
    where service_id = ${anyOf(services)} or location_id = ${anyOf(locations)} or phone_id = ${anyOf(phoneIds)}
    order by name, id`;
}

function attributesOf({ services, organizations, atPlaces, locations }: Owners) {
  const ids = [...services, ...organizations, ...atPlaces, ...locations];
  return sql`select id, link_entity, link_id, link_type, taxonomy_term_id, label, value from directory.attribute
    where link_entity in ('service', 'organization', 'location', 'service_at_location') and link_id = ${anyOf(ids)}
    order by id`;
}

function belongsTo({ services, organizations, atPlaces, locations }: Owners) {
  return sql`(service_id = ${anyOf(services)} or organization_id = ${anyOf(organizations)}
    or service_at_location_id = ${anyOf(atPlaces)} or location_id = ${anyOf(locations)})`;
}

async function rowsOf<Row>(work: Work, query: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await query.execute(work.trx);
  return rows as readonly Row[];
}
