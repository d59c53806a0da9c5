import type { NetworkId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

export type SchemeId = string & { readonly __brand: 'SchemeId' };
export type ProposalId = string & { readonly __brand: 'ProposalId' };

/** Who may refer to a scheme, in the order in which pages say it. */
export const referrers = [
  'self',
  'family',
  'gp',
  'practice-team',
  'hospital',
  'social-care',
  'school',
  'charity',
] as const;

export type SchemeReferrer = (typeof referrers)[number];

/** Whether its link workers give clinical care too. */
export const linkWorkerKinds = ['non-clinical', 'clinical', 'both'] as const;

export type LinkWorkerKind = (typeof linkWorkerKinds)[number];

/** What somebody writes about a scheme: all that is proposed, amended and kept of it. */
export type SchemeDetails = {
  readonly name: string;
  readonly runBy: string;
  readonly summary: string;
  readonly linkWorkers: LinkWorkerKind | null;
  readonly whoMayRefer: readonly SchemeReferrer[];
  readonly howToRefer: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly eligibility: string | null;
  readonly exclusions: string | null;
  /** In plain words: "Welsh", "British Sign Language". */
  readonly languages: readonly string[];
  readonly hours: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** Weeks from being referred to a first conversation, as the scheme says; 0 is less than one. */
  readonly statedWait: { readonly weeks: number; readonly on: LocalDate } | null;
  /** Areas, districts and sectors: `NV`, `NV1`, `NV1 2`. */
  readonly postcodes: readonly string[];
  readonly places: readonly string[];
  readonly practices: readonly string[];
};

/** What was worked out from the referrals of a network; `people` null is fewer than five. */
export type WorkedOutWait = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly people: number | null;
  readonly medianDays: number | null;
  /** Null under ten people. */
  readonly ninetiethDays: number | null;
  readonly workedOutAt: Date;
};

export type Scheme = SchemeDetails & {
  readonly id: SchemeId;
  /** The network whose referrals these are, when it works with Kith. */
  readonly networkId: NetworkId | null;
  readonly workedOutWait: WorkedOutWait | null;
  readonly checkedOn: LocalDate;
  readonly closedAt: Date | null;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};
