import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { OpenWork, Work } from '#platform/work.ts';

/** A time in which people should not be referred. */
export type Paused = { readonly untilOn: LocalDate; readonly shown: string; readonly instead: string };

/** What a referrer reads before the first field. */
export type Beforehand = {
  /** Null when nothing is paused. */
  readonly pause: Paused | null;
  /** How long people wait, in words; null where that is not known. */
  readonly wait: string | null;
};

export type BeforeReferring = (work: Work) => Promise<Beforehand>;

type At = { readonly networkId: NetworkId; readonly practiceId: OrganisationId | null };

/** Whether a network, or one practice of it, is paused: asked by those who reach none. */
export type PausedAt = (openWork: OpenWork, at: At) => Promise<Paused | null>;
