import type { Also } from './also.ts';
import type { Schedule } from './schedule.ts';

export type ServiceId = string & { readonly __brand: 'ServiceId' };

export const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

export type Status = (typeof statuses)[number];

/** Where a record was read from, and a hash of what was read: the same hash, nothing to write. */
export type Origin = { readonly source: string; readonly sourceId: string; readonly sourceHash: string };

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly alternateName: string | null;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** By which others know it, and the address of its sign. */
  readonly uri?: string | null;
  readonly logo?: string | null;
  readonly legalStatus: string | null;
  readonly yearIncorporated: number | null;
  readonly identifiers: readonly {
    readonly id: string;
    readonly type: string;
    readonly identifier: string;
  }[];
  readonly phones: readonly Phone[];
  readonly contacts: readonly Contact[];
  readonly funding: readonly Funding[];
  readonly origin: Origin | null;
};

export type Phone = {
  readonly id: string;
  readonly number: string;
  readonly extension: string | null;
  readonly type: string | null;
  readonly description: string | null;
};

export type Contact = {
  readonly id: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly email: string | null;
  readonly phones: readonly Phone[];
};

export type Funding = { readonly id: string; readonly from: string };

export type Address = {
  readonly id: string;
  readonly type: 'physical' | 'postal' | 'virtual';
  readonly attention: string | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly stateProvince: string | null;
  readonly postalCode: string | null;
  /** Two letters of ISO 3166. */
  readonly country: string | null;
};

export type Accessibility = {
  readonly id: string;
  readonly description: string | null;
  readonly details: string | null;
};

export type Place = {
  readonly id: string;
  readonly type: 'physical' | 'postal' | 'virtual';
  readonly name: string | null;
  readonly alternateName: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly transportation: string | null;
  /** Degrees of WGS 84. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  readonly addresses: readonly Address[];
  readonly accessibility: readonly Accessibility[];
  readonly origin: Origin | null;
  /** Where it is must not be known: only its town is kept and told. */
  readonly addressHidden?: boolean;
};

export type CostOption = {
  readonly id: string;
  /** Whom it is for, or what it buys. */
  readonly option: string | null;
  readonly amount: number | null;
  /** Three letters of ISO 4217. */
  readonly currency: string | null;
  readonly amountDescription: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type Language = {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly note: string | null;
};

export type Area = {
  readonly id: string;
  readonly name: string | null;
  readonly description: string | null;
  /** GeoJSON, as `readBorder` writes it. Left out: none. */
  readonly border?: string | null;
  /** Where it is, as its source tells it with its type, where that is no GeoJSON that was read. Left out: nothing. */
  readonly extent?: string | null;
  readonly extentType?: string | null;
  /** What it is called by whoever numbers areas. */
  readonly uri?: string | null;
};

/** A term, or a labelled value, that is said of a service. */
export type Attribute = {
  readonly id: string;
  readonly termId: string | null;
  readonly label: string | null;
  readonly value: string | null;
};

/** A service with everything that belongs to it: what is written, and replaced, as a whole. */
export type Listing = {
  readonly id: ServiceId;
  readonly organisationId: string | null;
  readonly name: string;
  readonly alternateName: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly email: string | null;
  readonly status: Status;
  readonly interpreting: string | null;
  readonly howToStart: string | null;
  readonly fees: string | null;
  readonly waitTime: string | null;
  readonly accreditations: string | null;
  readonly licences: string | null;
  readonly whoItIsFor: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly alert: string | null;
  readonly assured: { readonly on: string; readonly by: string } | null;
  readonly places: readonly {
    readonly id: string;
    readonly description: string | null;
    readonly place: Place;
  }[];
  readonly phones: readonly Phone[];
  readonly contacts: readonly Contact[];
  readonly schedules: readonly (Schedule & { readonly id: string })[];
  readonly languages: readonly Language[];
  readonly costs: readonly CostOption[];
  readonly areas: readonly Area[];
  readonly funding: readonly Funding[];
  readonly attributes: readonly Attribute[];
  /** Left out by those who do not know of it: then it stays as it is. */
  readonly also?: Also | null;
  readonly origin: Origin | null;
};

export type Taxonomy = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly uri: string | null;
  readonly origin: Pick<Origin, 'source' | 'sourceId'> | null;
};

export type TaxonomyTerm = {
  readonly id: string;
  readonly taxonomyId: string;
  readonly code: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly parentId: string | null;
  readonly facet: string | null;
  /** Where it is described. */
  readonly uri?: string | null;
  readonly origin: Pick<Origin, 'source' | 'sourceId'> | null;
};
