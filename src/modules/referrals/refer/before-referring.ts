import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

/** What a referrer reads before the first field. */
export type Beforehand = {
  /** Null when nothing is paused. */
  readonly pause: { readonly untilOn: LocalDate; readonly shown: string; readonly instead: string } | null;
  /** How long people wait, in words; null where that is not known. */
  readonly wait: string | null;
};

export type BeforeReferring = (work: Work) => Promise<Beforehand>;
