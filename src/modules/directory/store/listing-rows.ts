import type { Address, Listing, Place } from '../domain/listing.ts';

import { borderKey } from './border-store.ts';
import { originColumns } from './organisation-rows.ts';
import type { Stamp } from './organisation-rows.ts';
import type {
  AddressRow,
  CostOptionRow,
  DirectoryTables,
  LocationRow,
  ScheduleRow,
  ServiceRow,
} from './tables.ts';

export function serviceRow(listing: Listing, stamp: Stamp): ServiceRow {
  const { id, name, description, url, email, status, alert, assured, also, origin } = listing;
  return {
    id,
    name,
    description,
    url,
    email,
    status,
    alert,
    organization_id: listing.organisationId,
    alternate_name: listing.alternateName,
    interpretation_services: listing.interpreting,
    application_process: listing.howToStart,
    fees_description: listing.fees,
    wait_time: listing.waitTime,
    accreditations: listing.accreditations,
    licenses: listing.licences,
    eligibility_description: listing.whoItIsFor,
    minimum_age: listing.minimumAge,
    maximum_age: listing.maximumAge,
    assured_on: assured?.on ?? null,
    assurer: assured?.by ?? null,
    ...(also !== undefined && { also: also === null ? null : JSON.stringify(also) }),
    ...originColumns(origin),
    ...stamp,
  };
}

export function locationRow(place: Place, organisationId: string | null, stamp: Stamp): LocationRow {
  const { id, type, name, alternateName, description, url, transportation, position, origin } = place;
  return {
    id,
    location_type: type,
    organization_id: organisationId,
    name,
    alternate_name: alternateName,
    description,
    url,
    transportation,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    ...originColumns(origin),
    ...stamp,
  };
}

export function addressRow(address: Address, locationId: string): AddressRow {
  const { id, type, attention, address1, address2, city, region, stateProvince, postalCode, country } =
    address;
  return {
    id,
    location_id: locationId,
    attention,
    address_1: address1,
    address_2: address2,
    city,
    region,
    state_province: stateProvince,
    postal_code: postalCode,
    country,
    address_type: type,
  };
}

export function scheduleRows({ id: serviceId, schedules }: Listing): ScheduleRow[] {
  return schedules.map((schedule) => ({
    id: schedule.id,
    service_id: serviceId,
    valid_from: schedule.validFrom,
    valid_to: schedule.validTo,
    dtstart: schedule.startsOn,
    until: schedule.until,
    exdates: schedule.except ?? [],
    freq: schedule.freq,
    interval: schedule.interval,
    byday: schedule.byDay,
    bymonthday: schedule.byMonthDay,
    opens_at: schedule.opensAt,
    closes_at: schedule.closesAt,
    timezone: schedule.timezone,
    description: schedule.description,
    attending_type: schedule.attendingType,
    schedule_link: schedule.link,
    notes: schedule.notes,
  }));
}

export function costRows({ id: serviceId, costs }: Listing): CostOptionRow[] {
  return costs.map(({ id, option, amount, currency, amountDescription, validFrom, validTo }) => ({
    id,
    service_id: serviceId,
    valid_from: validFrom,
    valid_to: validTo,
    option,
    currency,
    amount,
    amount_description: amountDescription,
  }));
}

export function areaRows({ id: serviceId, areas }: Listing): DirectoryTables['directory.service_area'][] {
  return areas.map((area) => ({
    id: area.id,
    service_id: serviceId,
    name: area.name,
    description: area.description,
    border: borderKey(area),
    extent: area.extent ?? null,
    extent_type: area.extentType ?? null,
    uri: area.uri ?? null,
  }));
}

export function attributeRows({
  id: serviceId,
  attributes,
}: Listing): DirectoryTables['directory.attribute'][] {
  return attributes.map(({ id, termId, label, value }) => ({
    id,
    link_entity: 'service',
    link_id: serviceId,
    link_type: null,
    taxonomy_term_id: termId,
    label,
    value,
  }));
}
