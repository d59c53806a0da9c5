import type { Contact, Funding, Organisation, Phone } from '../domain/listing.ts';

import type { ContactRow, DirectoryTables, OrganizationRow, PhoneRow } from './tables.ts';

/** Whose a contact point is: exactly one of them. */
export type Owner =
  | { readonly organization_id: string }
  | { readonly service_id: string }
  | { readonly contact_id: string };

export type Stamp = Pick<OrganizationRow, 'changed_by' | 'changed_at'>;

export function organizationRow(organisation: Organisation, stamp: Stamp): OrganizationRow {
  const { id, name, alternateName, description, email, website, origin } = organisation;
  return {
    id,
    name,
    alternate_name: alternateName,
    description,
    email,
    website,
    uri: organisation.uri ?? null,
    logo: organisation.logo ?? null,
    legal_status: organisation.legalStatus,
    year_incorporated: organisation.yearIncorporated,
    ...originColumns(origin),
    ...stamp,
  };
}

export function identifierRows({
  id,
  identifiers,
}: Organisation): DirectoryTables['directory.organization_identifier'][] {
  return identifiers.map(({ id: own, type, identifier }) => ({
    id: own,
    organization_id: id,
    identifier_type: type,
    identifier,
  }));
}

export function originColumns(origin: Organisation['origin']) {
  return {
    source: origin?.source ?? null,
    source_id: origin?.sourceId ?? null,
    source_hash: origin?.sourceHash ?? null,
  };
}

function phoneRow({ id, number, extension, type, description }: Phone, owner: Owner): PhoneRow {
  return {
    id,
    organization_id: null,
    service_id: null,
    contact_id: null,
    ...owner,
    number,
    extension,
    type,
    description,
  };
}

export function contactRow({ id, name, title, department, email }: Contact, owner: Owner): ContactRow {
  return { id, organization_id: null, service_id: null, ...owner, name, title, department, email };
}

/** The telephones of an owner, and those of its contacts. */
export function phoneRows(
  { phones, contacts }: Pick<Organisation, 'phones' | 'contacts'>,
  owner: Owner,
): PhoneRow[] {
  return [
    ...phones.map((phone) => phoneRow(phone, owner)),
    ...contacts.flatMap((contact) =>
      contact.phones.map((phone) => phoneRow(phone, { contact_id: contact.id })),
    ),
  ];
}

export function fundingRow({ id, from }: Funding, owner: Owner): DirectoryTables['directory.funding'] {
  return { id, organization_id: null, service_id: null, ...owner, source: from };
}
