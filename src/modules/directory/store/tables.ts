import type { ServiceId, Status } from '../domain/listing.ts';
import type { Outcome } from '../domain/mended.ts';

import type { UserId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';

import type { AreaTables } from './area-tables.ts';

type Changed = { version?: number; changed_by: UserId; changed_at: Date };
type Origin = { source: string | null; source_id: string | null; source_hash: string | null };
type Kind = 'physical' | 'postal' | 'virtual';

export type OrganizationRow = Changed &
  Origin & {
    id: string;
    name: string;
    alternate_name: string | null;
    description: string | null;
    email: string | null;
    website: string | null;
    uri: string | null;
    logo: string | null;
    legal_status: string | null;
    year_incorporated: number | null;
  };

export type ServiceRow = Changed &
  Origin & {
    id: ServiceId;
    organization_id: string | null;
    name: string;
    alternate_name: string | null;
    description: string | null;
    url: string | null;
    email: string | null;
    status: Status;
    interpretation_services: string | null;
    application_process: string | null;
    fees_description: string | null;
    wait_time: string | null;
    accreditations: string | null;
    licenses: string | null;
    eligibility_description: string | null;
    minimum_age: number | null;
    maximum_age: number | null;
    alert: string | null;
    assured_on: string | null;
    assurer: string | null;
    also?: string | null;
  };

export type LocationRow = Changed &
  Origin & {
    id: string;
    location_type: Kind;
    organization_id: string | null;
    name: string | null;
    alternate_name: string | null;
    description: string | null;
    url: string | null;
    transportation: string | null;
    latitude: number | null;
    longitude: number | null;
    said_hash?: string | null;
  };

export type AddressRow = {
  id: string;
  location_id: string;
  attention: string | null;
  address_1: string | null;
  address_2: string | null;
  city: string | null;
  region: string | null;
  state_province: string | null;
  postal_code: string | null;
  country: string | null;
  address_type: Kind;
};

export type ContactRow = {
  id: string;
  organization_id: string | null;
  service_id: string | null;
  name: string | null;
  title: string | null;
  department: string | null;
  email: string | null;
};

export type PhoneRow = {
  id: string;
  organization_id: string | null;
  service_id: string | null;
  contact_id: string | null;
  number: string;
  extension: string | null;
  type: string | null;
  description: string | null;
};

export type ScheduleRow = {
  id: string;
  service_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  dtstart: string | null;
  until: string | null;
  exdates: readonly string[];
  freq: 'WEEKLY' | 'MONTHLY' | null;
  interval: number | null;
  byday: readonly string[];
  bymonthday: readonly number[];
  opens_at: string | null;
  closes_at: string | null;
  timezone: string;
  description: string | null;
  attending_type: string | null;
  schedule_link: string | null;
  notes: string | null;
};

export type CostOptionRow = {
  id: string;
  service_id: string;
  valid_from: string | null;
  valid_to: string | null;
  option: string | null;
  currency: string | null;
  amount: number | null;
  amount_description: string | null;
};

type SourceRow = {
  id: string;
  name: string;
  format: string;
  zone: string;
  first_read_at: Date;
  last_read_at: Date;
};

type ImportRunRow = {
  id: string;
  source: string;
  state: 'running' | 'finished' | 'broken-off';
  started_at: Date;
  started_by: UserId;
  finished_at: Date | null;
  services_total: number;
  services_done: number;
  added: number;
  changed: number;
  unchanged: number;
  report: string | null;
};

export type ImportRecordRow = {
  source: string;
  table_name: string;
  source_id: string;
  outcome: Outcome | 'proposed-for-removal';
  remarks: readonly string[];
  service_id: ServiceId | null;
  run_id: string;
};

export type DirectoryTables = AreaTables & {
  'directory.source': SourceRow;
  'directory.organization': OrganizationRow;
  'directory.organization_identifier': {
    id: string;
    organization_id: string;
    identifier_type: string;
    identifier: string;
  };
  'directory.service': ServiceRow;
  'directory.location': LocationRow;
  'directory.service_at_location': {
    id: string;
    service_id: ServiceId;
    location_id: string;
    description: string | null;
  };
  'directory.address': AddressRow;
  'directory.accessibility': {
    id: string;
    location_id: string;
    description: string | null;
    details: string | null;
  };
  'directory.contact': ContactRow;
  'directory.phone': PhoneRow;
  'directory.schedule': ScheduleRow;
  'directory.cost_option': CostOptionRow;
  'directory.language': {
    id: string;
    service_id: string | null;
    name: string | null;
    code: string | null;
    note: string | null;
  };
  'directory.funding': {
    id: string;
    organization_id: string | null;
    service_id: string | null;
    source: string;
  };
  'directory.taxonomy': {
    id: string;
    name: string;
    description: string | null;
    uri: string | null;
    source: string | null;
    source_id: string | null;
  };
  'directory.taxonomy_term': {
    id: string;
    taxonomy_id: string;
    code: string | null;
    name: string;
    description: string | null;
    parent_id: string | null;
    facet: string | null;
    term_uri: string | null;
    source: string | null;
    source_id: string | null;
  };
  'directory.attribute': {
    id: string;
    link_entity: 'service' | 'organization' | 'location' | 'service_at_location';
    link_id: string;
    taxonomy_term_id: string | null;
    label: string | null;
    value: string | null;
  };
  'directory.import_run': ImportRunRow;
  'directory.import_record': ImportRecordRow;
  'directory.service_search': { service_id: ServiceId; search: string };
  'directory.word': { word: string };
};

export const db = ownTables<DirectoryTables>();
