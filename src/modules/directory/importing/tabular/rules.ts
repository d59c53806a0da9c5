import type { Belonging, Rule } from '../sorting/rules.ts';
import type { TableName } from './tables.ts';

const [ofService, ofLink, ofLocation, ofOrganisation]: readonly [Belonging, Belonging, Belonging, Belonging] =
  [
    ['service_id', 'service'],
    ['service_at_location_id', 'link'],
    ['location_id', 'location'],
    ['organization_id', 'organisation'],
  ];

/** How the tables of HSDS 2 and 3 belong together. */
export const rules: readonly Rule<TableName>[] = [
  {
    table: 'services',
    put: 'in-parts',
    as: 'service',
    asks: [
      ['organization_id', 'organisation'],
      ['program_id', 'program'],
    ],
  },
  { table: 'service_at_locations', put: [ofService], as: 'link', asks: [['location_id', 'location']] },
  { table: 'organizations', put: 'where-asked-for', as: 'organisation' },
  { table: 'organization_identifiers', put: [ofOrganisation] },
  { table: 'locations', put: 'where-asked-for', as: 'location' },
  { table: 'addresses', put: [ofLocation] },
  { table: 'physical_addresses', put: [ofLocation] },
  { table: 'postal_addresses', put: [ofLocation] },
  { table: 'accessibility', put: [ofLocation] },
  { table: 'contacts', put: [ofService, ofLink, ofOrganisation, ofLocation], as: 'contact' },
  { table: 'phones', put: [['contact_id', 'contact'], ofService, ofLink, ofOrganisation, ofLocation] },
  { table: 'schedules', put: [ofService, ofLink, ofLocation] },
  { table: 'holiday_schedules', put: [ofService, ofLink, ofLocation] },
  { table: 'languages', put: [ofService, ofLocation] },
  { table: 'service_areas', put: [ofService, ofLink] },
  { table: 'funding', put: [ofService, ofOrganisation] },
  { table: 'cost_options', put: [ofService] },
  { table: 'required_documents', put: [ofService] },
  { table: 'programs', put: 'where-asked-for', as: 'program' },
  { table: 'service_capacities', put: [ofService], asks: [['unit_id', 'unit']] },
  { table: 'units', put: 'where-asked-for', as: 'unit' },
  { table: 'urls', put: [ofService, ofOrganisation] },
  { table: 'eligibility', put: [ofService] },
  { table: 'attributes', put: [['link_id', 'service']], asks: [['taxonomy_term_id', 'term']] },
  { table: 'service_attributes', put: [ofService], asks: [['taxonomy_term_id', 'term']] },
  { table: 'taxonomy_terms', put: 'where-asked-for', as: 'term', asks: [['taxonomy_id', 'taxonomy']] },
  { table: 'taxonomies', put: 'where-asked-for', as: 'taxonomy' },
];
