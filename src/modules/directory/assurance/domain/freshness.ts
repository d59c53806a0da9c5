import { daysBetween } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

export type FreshnessState = 'fresh' | 'ageing' | 'stale';

export type Freshness = {
  readonly state: FreshnessState;
  /** What `days` counts from: somebody said it is right, or its source still had it. Null when neither is known. */
  readonly since: 'assured' | 'source' | null;
  /** Whole days since then; null when nothing is known. */
  readonly days: number | null;
  /** How far it is to be trusted, for ranking: 1 is just assured, 0 is nobody knows. Never rises with age. */
  readonly weight: number;
};

/** Open Referral UK recommends that everything was assured within three months. */
export const freshDays = 91;

/** After half a year without a word from anybody it is for an editor to look at. */
export const staleDays = 182;

/** After a year an assurance says nothing any more. */
export const worthlessDays = 365;

/** That a source still has it says less than that somebody looked: it may have been wrong there for years. */
export const sourceWeight = 0.6;

export type KnownSince = {
  readonly assuredOn: LocalDate | null;
  /** The day on which the source it comes from was last read. */
  readonly sourceReadOn: LocalDate | null;
};

/** How fresh a listing is on a day. The SQL of searches computes `weight` from the same constants. */
export function freshnessOf({ assuredOn, sourceReadOn }: KnownSince, today: LocalDate): Freshness {
  const assured = assuredOn && freshBy('assured', daysSince(assuredOn, today));
  const read = sourceReadOn && freshBy('source', daysSince(sourceReadOn, today));
  if (assured && read) return read.weight > assured.weight ? read : assured;
  return assured || read || unknown;
}

const unknown: Freshness = { state: 'stale', since: null, days: null, weight: 0 };

/** 1 for three months, then straight down to 0 at a year. */
function weightAfter(days: number): number {
  return Math.max(0, Math.min(1, (worthlessDays - days) / (worthlessDays - freshDays)));
}

function freshBy(since: 'assured' | 'source', days: number): Freshness {
  const weight = since === 'assured' ? weightAfter(days) : weightAfter(days) * sourceWeight;
  return { state: stateOf(since, days), since, days, weight };
}

/** A reading of its source alone makes nothing fresh. */
function stateOf(since: 'assured' | 'source', days: number): FreshnessState {
  if (days > staleDays) return 'stale';
  return since === 'assured' && days <= freshDays ? 'fresh' : 'ageing';
}

/** A day that is still to come (a clock that was wrong, a slip of the hand) counts as today. */
function daysSince(day: LocalDate, today: LocalDate): number {
  return Math.max(0, daysBetween(day, today));
}
