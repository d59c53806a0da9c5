import type { Also } from './also.ts';
import type {
  Accessibility,
  Area,
  Contact,
  CostOption,
  Language,
  Phone,
  Place,
  ServiceId,
  Status,
} from './listing.ts';
import type { Schedule } from './schedule.ts';

/** An area as a page shows it: its border is long, and nobody reads it. */
export type CoveredArea = Omit<Area, 'border'> & { readonly hasBorder: boolean };

export type AtPlace = Pick<Place, 'id' | 'type' | 'name' | 'url' | 'transportation' | 'position'> & {
  readonly addressLines: readonly string[];
  readonly town: string | null;
  readonly postcode: string | null;
  /** Only its town is known here. */
  readonly addressHidden?: boolean;
};

/** What a list of services shows of one, and what somebody needs to point to it. */
export type ServiceSummary = {
  readonly id: ServiceId;
  readonly name: string;
  readonly alternateName: string | null;
  readonly organisation: string | null;
  readonly description: string | null;
  /** Its first plain sentence. */
  readonly sentence: string;
  readonly status: Status;
  readonly url: string | null;
  readonly email: string | null;
  readonly phones: readonly Phone[];
  readonly places: readonly AtPlace[];
  readonly schedules: readonly Schedule[];
  readonly costs: readonly CostOption[];
  readonly fees: string | null;
  readonly assured: { readonly on: string; readonly by: string } | null;
  /** The directory it was read from, and when that was last read. */
  readonly source: { readonly name: string; readonly readAt: Date } | null;
  readonly changedAt: Date;
};

export type Service = ServiceSummary & {
  readonly organisationUrl: string | null;
  readonly whoItIsFor: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly howToStart: string | null;
  readonly waitTime: string | null;
  readonly interpreting: string | null;
  readonly accreditations: string | null;
  readonly alert: string | null;
  readonly contacts: readonly Omit<Contact, 'phones'>[];
  readonly languages: readonly Language[];
  readonly areas: readonly CoveredArea[];
  readonly accessibility: readonly Accessibility[];
  readonly terms: readonly string[];
  readonly also: Also | null;
};
