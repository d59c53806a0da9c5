import type { Also } from '../../domain/also.ts';
import type { AddressRecord } from './whole-address.ts';

export type { AddressRecord } from './whole-address.ts';

/** What one part of a listing belongs to: exactly one of these is set. */
export type Owner = {
  readonly organization_id?: string | null;
  readonly service_id?: string | null;
  readonly service_at_location_id?: string | null;
  readonly location_id?: string | null;
  readonly contact_id?: string | null;
  readonly phone_id?: string | null;
};

export type ServiceRecord = {
  readonly id: string;
  /** Of a group that has no organisation, the service itself. */
  readonly organization_id: string;
  readonly name: string;
  readonly alternate_name: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly status: string;
  readonly interpretation_services: string | null;
  readonly application_process: string | null;
  readonly fees_description: string | null;
  readonly wait_time: string | null;
  readonly accreditations: string | null;
  readonly licenses: string | null;
  readonly eligibility_description: string | null;
  readonly minimum_age: number | null;
  readonly maximum_age: number | null;
  readonly alert: string | null;
  readonly assured_on: string | null;
  readonly also: Also | null;
  /** Of the service, its organisation and its places, whichever changed last. */
  readonly last_modified: Date;
};

export type OrganizationRecord = {
  readonly id: string;
  readonly name: string;
  readonly alternate_name: string | null;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly uri: string | null;
  readonly logo: string | null;
  readonly legal_status: string | null;
  readonly year_incorporated: number | null;
  readonly parent_organization_id: string | null;
};

export type IdentifierRecord = {
  readonly id: string;
  readonly organization_id: string;
  readonly identifier_scheme: string | null;
  readonly identifier_type: string;
  readonly identifier: string;
};

export type AtPlaceRecord = {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly description: string | null;
};

export type LocationRecord = {
  readonly id: string;
  readonly location_type: string;
  readonly name: string | null;
  readonly alternate_name: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly transportation: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly external_identifier: string | null;
  readonly external_identifier_type: string | null;
};

export type AccessibilityRecord = {
  readonly id: string;
  readonly location_id: string;
  readonly description: string | null;
  readonly details: string | null;
  readonly url: string | null;
};

export type ContactRecord = Owner & {
  readonly id: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly email: string | null;
};

export type PhoneRecord = Owner & {
  readonly id: string;
  readonly number: string;
  readonly extension: string | null;
  readonly type: string | null;
  readonly description: string | null;
};

export type ScheduleRecord = Owner & {
  readonly id: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly dtstart: string | null;
  readonly until: string | null;
  readonly freq: string | null;
  readonly interval: number | null;
  readonly byday: readonly string[];
  readonly bymonthday: readonly number[];
  readonly exdates: readonly string[];
  readonly opens_at: string | null;
  readonly closes_at: string | null;
  readonly timezone: string;
  readonly description: string | null;
  readonly attending_type: string | null;
  readonly schedule_link: string | null;
  readonly notes: string | null;
};

export type CostRecord = {
  readonly id: string;
  readonly service_id: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly option: string | null;
  readonly currency: string | null;
  readonly amount: number | null;
  readonly amount_description: string | null;
};

export type LanguageRecord = Owner & {
  readonly id: string;
  readonly name: string | null;
  readonly code: string | null;
  readonly note: string | null;
};

export type AreaRecord = Owner & {
  readonly id: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly extent: string | null;
  readonly extent_type: string | null;
  readonly uri: string | null;
};

export type FundingRecord = Owner & { readonly id: string; readonly source: string };

export type TaxonomyRecord = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly uri: string | null;
  readonly version: string | null;
};

export type TermRecord = {
  readonly id: string;
  readonly taxonomy_id: string;
  readonly taxonomy: string;
  readonly code: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly parent_id: string | null;
  readonly language: string | null;
  readonly term_uri: string | null;
};

export type AttributeRecord = {
  readonly id: string;
  readonly link_entity: string;
  readonly link_id: string;
  readonly link_type: string | null;
  readonly taxonomy_term_id: string | null;
  readonly label: string | null;
  readonly value: string | null;
};

/** All that belongs to some services, organisations and places, each part once. */
export type Parts = {
  readonly addresses: readonly AddressRecord[];
  readonly accessibility: readonly AccessibilityRecord[];
  readonly identifiers: readonly IdentifierRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly phones: readonly PhoneRecord[];
  readonly schedules: readonly ScheduleRecord[];
  readonly costs: readonly CostRecord[];
  readonly languages: readonly LanguageRecord[];
  readonly areas: readonly AreaRecord[];
  readonly funding: readonly FundingRecord[];
  readonly attributes: readonly AttributeRecord[];
  /** Those that the attributes name. */
  readonly terms: readonly TermRecord[];
};
