import type { Opening } from '../domain/opening-times.ts';
import type { Weekday } from '../domain/schedule.ts';
import type { ServiceSummary } from '../domain/service.ts';

export const timesOfDay = ['morning', 'afternoon', 'evening', 'night'] as const;

/** From 6, from noon, from 5 in the afternoon and from 10 at night, on the wall clock. */
export type TimeOfDay = (typeof timesOfDay)[number];

export const accessNeeds = [
  'step-free',
  'accessible-toilet',
  'hearing-loop',
  'sign-language',
  'parking',
  'quiet',
  'dementia-friendly',
  'assistance-dogs',
] as const;

export type AccessNeed = (typeof accessNeeds)[number];

export const costs = ['free', 'low'] as const;

/** `low` is five pounds at most, or free. A service that does not say is neither. */
export type Cost = (typeof costs)[number];

export const modes = ['in-person', 'online', 'by-phone'] as const;

export type Mode = (typeof modes)[number];

/** Where somebody is, as `placeOf` reads it. */
export type Spot = {
  /** "NV1 2AB", "NV1" or "Northvale". */
  readonly name: string;
  /** Degrees of WGS 84; null together when the place is known by name only. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Names of what lies around it, lower case: services that cover one of them reach it. */
  readonly areas: readonly string[];
  /** What was typed, when it was read as something else. */
  readonly insteadOf: string | null;
};

/** A search of the directory. Every part may be left empty: then everything is found, the freshest first. */
export type Query = {
  /** As typed into the search line. */
  readonly words: string;
  readonly near: Spot | null;
  /** From `near`; null is the usual distance. */
  readonly withinMetres: number | null;
  readonly cost: Cost | null;
  /** Any of them. */
  readonly days: readonly Weekday[];
  /** Any of them, on one of the days. */
  readonly times: readonly TimeOfDay[];
  readonly openNow: boolean;
  /** Years: services for somebody of that age, and those that do not say. */
  readonly age: number | null;
  /** All of them. */
  readonly access: readonly AccessNeed[];
  /** Code of a language, ISO 639: `cy`. Services that speak one of them. */
  readonly languages: readonly string[];
  /** Ids of taxonomy terms: needs, circumstances, kinds of service. All of them. */
  readonly terms: readonly string[];
  readonly mode: Mode | null;
  /** The words as they are typed: none is mended and none is widened. */
  readonly exact: boolean;
  /** The `next` of the page before, or the `previous` of the page after. */
  readonly after: string | null;
  readonly before: string | null;
  /** At most 50. */
  readonly limit: number;
};

/** Every word is in it (or a word that means the same), or only some are. */
export type Tier = 'every' | 'some';

/** Why a service is found from a place: it is there, it covers it, it is everywhere, or on a telephone or screen. */
export type Reach = 'near' | 'covers' | 'national' | 'remote';

export type FoundService = ServiceSummary & {
  readonly has: Tier;
  /** From `near` to its nearest place; null when either is not known. */
  readonly distanceMetres: number | null;
  /** Null when no place was asked for. */
  readonly reach: Reach | null;
  readonly isOpenNow: boolean;
  readonly nextTime: Opening | null;
};

/** What was asked less of, because nothing was found otherwise. In the order in which it was given up. */
export type Relaxed =
  | 'hours'
  | 'cost'
  | 'access'
  | 'languages'
  | 'mode'
  | 'terms'
  | 'age'
  | 'distance'
  | 'place';

/** `isAtLeast`: counting stopped there. */
export type Count = { readonly count: number; readonly isAtLeast: boolean };

export type Found = {
  /** Those with every word come first. */
  readonly services: readonly FoundService[];
  /** All that have every word, on whatever page. Null on a page that has none of them. */
  readonly withEvery: Count | null;
  /** All that have only some of the words. Null where they were not looked for. */
  readonly withSome: Count | null;
  /** The words that were searched for instead, when those typed are in no listing. `exact` refuses it. */
  readonly readAs: string | null;
  /** Other words that were looked for as well, because they mean the same or help with it. */
  readonly also: readonly string[];
  /** Not empty when nothing was found: then `services` is what was found with less asked. */
  readonly relaxed: readonly Relaxed[];
  readonly next: string | null;
  readonly previous: string | null;
  /** Another one when what editors keep for searches has changed; empty when that is not known. */
  readonly mark: string;
};

export const usualWithinMetres = 16_000;

export const mostAtOnce = 50;

/** A query that asks for nothing but what is given. */
export function query(given: Partial<Query> = {}): Query {
  return {
    words: '',
    near: null,
    withinMetres: null,
    cost: null,
    days: [],
    times: [],
    openNow: false,
    age: null,
    access: [],
    languages: [],
    terms: [],
    mode: null,
    exact: false,
    after: null,
    before: null,
    limit: 20,
    ...given,
  };
}
