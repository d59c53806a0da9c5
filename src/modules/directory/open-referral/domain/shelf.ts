import type { Owner, Parts, TermRecord } from './records.ts';

type ByOwner<Part> = (ownerId: string) => readonly Part[];

/** Parts as they are looked for: by the service, organisation, place, contact or telephone they belong to. */
export type Shelf = {
  readonly addresses: ByOwner<Parts['addresses'][number]>;
  readonly accessibility: ByOwner<Parts['accessibility'][number]>;
  readonly identifiers: ByOwner<Parts['identifiers'][number]>;
  readonly contacts: ByOwner<Parts['contacts'][number]>;
  readonly phones: ByOwner<Parts['phones'][number]>;
  readonly schedules: ByOwner<Parts['schedules'][number]>;
  readonly costs: ByOwner<Parts['costs'][number]>;
  readonly languages: ByOwner<Parts['languages'][number]>;
  readonly areas: ByOwner<Parts['areas'][number]>;
  readonly funding: ByOwner<Parts['funding'][number]>;
  readonly attributes: ByOwner<Parts['attributes'][number]>;
  readonly term: (id: string | null) => TermRecord | undefined;
};

export function shelved(parts: Parts): Shelf {
  const terms = new Map(parts.terms.map((term) => [term.id, term]));
  return {
    addresses: by(parts.addresses, ({ location_id: id }) => id),
    accessibility: by(parts.accessibility, ({ location_id: id }) => id),
    identifiers: by(parts.identifiers, ({ organization_id: id }) => id),
    contacts: by(parts.contacts, ownerOf),
    phones: by(parts.phones, ownerOf),
    schedules: by(parts.schedules, ownerOf),
    costs: by(parts.costs, ({ service_id: id }) => id),
    languages: by(parts.languages, ownerOf),
    areas: by(parts.areas, ownerOf),
    funding: by(parts.funding, ownerOf),
    attributes: by(parts.attributes, ({ link_id: id }) => id),
    term: (id) => terms.get(id ?? ''),
  };
}

function by<Part>(parts: readonly Part[], owner: (part: Part) => string): ByOwner<Part> {
  const groups = Map.groupBy(parts, owner);
  return (id) => groups.get(id) ?? [];
}

/** A contact or a telephone before anything wider: ids are never the same. */
function ownerOf(part: Owner): string {
  const {
    contact_id: contact,
    phone_id: phone,
    service_at_location_id: atPlace,
    location_id: location,
  } = part;
  return contact ?? phone ?? atPlace ?? location ?? part.service_id ?? part.organization_id ?? '';
}
