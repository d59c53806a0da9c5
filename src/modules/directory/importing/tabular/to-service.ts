import type { JsonObject } from '../open-referral/fields.ts';
import type { Cells, Shelves } from './shelves.ts';

/** A row of services with all rows that belong to it, nested as in a feed of HSDS 3. */
export function nestedService(service: Cells, shelves: Shelves): JsonObject {
  const id = service['id'] ?? '';
  const { of } = shelves;
  const own = (table: Parameters<typeof of>[0]) => of(table, 'service_id', id);
  const eligibility = own('eligibility').flatMap((row) => row['eligibility'] ?? []);
  return {
    ...service,
    eligibility_description: service['eligibility_description'] ?? (eligibility.join('\n\n') || null),
    organization: organisationOf(service['organization_id'], shelves),
    service_at_locations: own('service_at_locations').map((link) => linkOf(link, shelves)),
    contacts: own('contacts').map((row) => withPhones(row, shelves)),
    phones: own('phones'),
    schedules: own('schedules'),
    ...holidaysOf(own('holiday_schedules')),
    languages: own('languages'),
    service_areas: own('service_areas'),
    funding: own('funding'),
    cost_options: own('cost_options'),
    required_documents: own('required_documents'),
    program: shelves.one('programs', service['program_id'] ?? '') ?? null,
    capacities: own('service_capacities').map((row) => ({
      ...row,
      unit: shelves.one('units', row['unit_id'] ?? '') ?? null,
    })),
    additional_urls: own('urls'),
    attributes: attributesOf(id, shelves),
  };
}

function organisationOf(id: string | undefined, shelves: Shelves): JsonObject | null {
  const row = id === undefined ? undefined : shelves.one('organizations', id);
  if (!row || id === undefined) return null;
  const own = (table: Parameters<Shelves['of']>[0]) => shelves.of(table, 'organization_id', id);
  return {
    ...row,
    organization_identifiers: own('organization_identifiers'),
    contacts: own('contacts').map((contact) => withPhones(contact, shelves)),
    phones: own('phones'),
    funding: own('funding'),
  };
}

function linkOf(link: Cells, shelves: Shelves): JsonObject {
  const { of } = shelves;
  const own = (table: Parameters<typeof of>[0]) => of(table, 'service_at_location_id', link['id'] ?? '');
  return {
    ...link,
    location: locationOf(link['location_id'], shelves),
    contacts: own('contacts').map((row) => withPhones(row, shelves)),
    phones: own('phones'),
    schedules: own('schedules'),
    ...holidaysOf(own('holiday_schedules')),
    service_areas: own('service_areas'),
  };
}

function locationOf(id: string | undefined, shelves: Shelves): JsonObject | null {
  const row = id === undefined ? undefined : shelves.one('locations', id);
  if (!row || id === undefined) return null;
  const own = (table: Parameters<Shelves['of']>[0]) => shelves.of(table, 'location_id', id);
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

function withPhones(contact: Cells, { of }: Shelves): JsonObject {
  return { ...contact, phones: of('phones', 'contact_id', contact['id'] ?? '') };
}

/** In HSDS 3 any row may have attributes; in HSDS 2 services alone, in a table of their own. */
function attributesOf(id: string, shelves: Shelves): readonly JsonObject[] {
  const rows = [
    ...shelves.of('attributes', 'link_id', id),
    ...shelves.of('service_attributes', 'service_id', id),
  ];
  return rows.map((row) => {
    const term = shelves.one('taxonomy_terms', row['taxonomy_term_id'] ?? '');
    const taxonomy = term && shelves.one('taxonomies', term['taxonomy_id'] ?? '');
    return {
      ...row,
      taxonomy_term: term ? { ...term, ...(taxonomy ? { taxonomy_detail: taxonomy } : {}) } : null,
    };
  });
}
