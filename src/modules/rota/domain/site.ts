import type { Nation } from '#platform/bank-holidays.ts';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

export type SiteId = string & { readonly __brand: 'SiteId' };
export type RoomId = string & { readonly __brand: 'RoomId' };

export type Site = {
  readonly networkId: NetworkId;
  readonly id: SiteId;
  /** The practice whose surgery it is; null: a library, a community centre. */
  readonly practiceId: OrganisationId | null;
  readonly name: string;
  readonly address: string;
  readonly postcode: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly nation: Nation;
  readonly stepFree: boolean;
  /** Has a quiet place to wait. */
  readonly quietRoom: boolean;
  readonly howToGetThere: string | null;
  /** The first day on which it is not used any more. */
  readonly withdrawnOn: LocalDate | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

export type Room = {
  readonly networkId: NetworkId;
  readonly id: RoomId;
  readonly siteId: SiteId;
  readonly name: string;
  readonly stepFree: boolean;
  /** The first day on which it is not used any more. */
  readonly withdrawnOn: LocalDate | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** When a site is least busy, as its staff say. Monday is 1. */
export type QuietHour = {
  readonly siteId: SiteId;
  readonly weekday: number;
  readonly from: LocalTime;
  readonly to: LocalTime;
};

/** Whose bank holidays are kept. */
export type { Nation } from '#platform/bank-holidays.ts';
export { nations } from '#platform/bank-holidays.ts';
