import { filledIn } from '../csv-rows.ts';
import type { Row } from '../csv-rows.ts';
import type { JsonObject } from '../open-referral/fields.ts';
import type { Held } from '../sorting/held.ts';
import type { Owner } from '../sorting/rules.ts';
import type { TableName } from './tables.ts';

type Rows = Held<TableName>;

type Cells = Readonly<Record<string, string>>;

/** A row of services with all rows that belong to it, nested as in a feed of HSDS 3. */
export function nestedService(row: Row, held: Rows): JsonObject {
  const service = filledIn(row);
  const own = rowsOf('service', service['id'], held);
  const eligibility = own('eligibility').flatMap((said) => said['eligibility'] ?? []);
  return {
    ...service,
    eligibility_description: service['eligibility_description'] ?? (eligibility.join('\n\n') || null),
    organization: organisationOf(service['organization_id'], held),
    service_at_locations: own('service_at_locations').map((link) => linkOf(link, held)),
    contacts: own('contacts').map((contact) => withPhones(contact, held)),
    phones: own('phones'),
    schedules: own('schedules'),
    ...holidaysOf(own('holiday_schedules')),
    languages: own('languages'),
    service_areas: own('service_areas'),
    funding: own('funding'),
    cost_options: own('cost_options'),
    required_documents: own('required_documents'),
    program: rowsOf('program', service['program_id'], held)('programs')[0] ?? null,
    capacities: own('service_capacities').map((capacity) => ({
      ...capacity,
      unit: rowsOf('unit', capacity['unit_id'], held)('units')[0] ?? null,
    })),
    additional_urls: own('urls'),
    attributes: [...own('attributes'), ...own('service_attributes')].map((said) => attributeOf(said, held)),
  };
}

/** The rows that belong to something, by their table. */
function rowsOf(owner: Owner, id: string | undefined, held: Rows): (table: TableName) => readonly Cells[] {
  return (table) => held.rowsOf(owner, id ?? '', table).map(filledIn);
}

function organisationOf(id: string | undefined, held: Rows): JsonObject | null {
  const own = rowsOf('organisation', id, held);
  const [row] = own('organizations');
  if (!row) return null;
  return {
    ...row,
    organization_identifiers: own('organization_identifiers'),
    contacts: own('contacts').map((contact) => withPhones(contact, held)),
    phones: own('phones'),
    funding: own('funding'),
  };
}

function linkOf(link: Cells, held: Rows): JsonObject {
  const own = rowsOf('link', link['id'], held);
  return {
    ...link,
    location: locationOf(link['location_id'], held),
    contacts: own('contacts').map((contact) => withPhones(contact, held)),
    phones: own('phones'),
    schedules: own('schedules'),
    ...holidaysOf(own('holiday_schedules')),
    service_areas: own('service_areas'),
  };
}

function locationOf(id: string | undefined, held: Rows): JsonObject | null {
  const own = rowsOf('location', id, held);
  const [row] = own('locations');
  if (!row) return null;
  return {
    ...row,
    addresses: [
      ...own('addresses'),
      ...own('physical_addresses'),
      ...own('postal_addresses').map((address) => ({ ...address, address_type: 'postal' })),
    ],
    accessibility: own('accessibility'),
    phones: own('phones'),
    schedules: own('schedules'),
  };
}

/** Only where there are any: a service that has the key at all is taken for one of an older version. */
function holidaysOf(rows: readonly Cells[]): JsonObject {
  return rows.length === 0 ? {} : { holiday_schedules: rows };
}

function withPhones(contact: Cells, held: Rows): JsonObject {
  return { ...contact, phones: rowsOf('contact', contact['id'], held)('phones') };
}

/** In HSDS 3 any row may have attributes; in HSDS 2 services alone, in a table of their own. */
function attributeOf(row: Cells, held: Rows): JsonObject {
  const [term] = rowsOf('term', row['taxonomy_term_id'], held)('taxonomy_terms');
  const [taxonomy] = rowsOf('taxonomy', term?.['taxonomy_id'], held)('taxonomies');
  return {
    ...row,
    taxonomy_term: term ? { ...term, ...(taxonomy ? { taxonomy_detail: taxonomy } : {}) } : null,
  };
}
