import type { ServiceId, Status } from '../domain/listing.ts';
import type { Schedule } from '../domain/schedule.ts';

/** A service as somebody adds it: only its name has to be said. */
export type NewService = {
  /** Made when left out. Everything that belongs to the service takes its ids from it. */
  readonly id?: ServiceId;
  readonly name: string;
  readonly alternateName?: string;
  /** By name: services that are added with the same name have the same organisation. */
  readonly organisation?: string;
  readonly description?: string;
  readonly status?: Status;
  readonly url?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly whoItIsFor?: string;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  readonly howToStart?: string;
  readonly waitTime?: string;
  readonly fees?: string;
  readonly costs?: readonly NewCost[];
  readonly schedules?: readonly Partial<Schedule>[];
  readonly places?: readonly NewPlace[];
  readonly languages?: readonly { readonly name: string; readonly code?: string }[];
  /** Where people must live. */
  readonly areas?: readonly string[];
  /** Words to sort it by: terms of our own taxonomy, made when they are new. */
  readonly terms?: readonly string[];
  readonly alert?: string;
  /** The day on which somebody said that it is right, and who. */
  readonly assured?: { readonly on: string; readonly by: string };
};

export type NewCost = { readonly amount: number; readonly currency?: string; readonly option?: string };

export type NewPlace = {
  readonly type?: 'physical' | 'postal' | 'virtual';
  readonly name?: string;
  readonly address1?: string;
  readonly address2?: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly url?: string;
  readonly transportation?: string;
  readonly accessibility?: readonly string[];
};
