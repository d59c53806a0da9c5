import type { PersonDetails, PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { Reason } from './reasons.ts';

export type ReferralId = string & { readonly __brand: 'ReferralId' };
export type EpisodeId = string & { readonly __brand: 'EpisodeId' };
export type QuestionId = string & { readonly __brand: 'QuestionId' };
export type ContactId = string & { readonly __brand: 'ContactId' };
export type HandoverId = string & { readonly __brand: 'HandoverId' };

/** How a referral came: from a practice, another professional, the person, or someone who cares for them. */
export const routes = ['practice', 'professional', 'self', 'carer'] as const;
export type Route = (typeof routes)[number];

export const urgencies = ['routine', 'soon'] as const;
export type Urgency = (typeof urgencies)[number];

export const outcomes = ['accepted', 'joined', 'declined', 'redirected'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who asked for help, as they were when they asked. */
export type Referrer = {
  /** Null when they have no account: the person themselves, or a carer. */
  readonly userId: UserId | null;
  readonly name: string;
  readonly role: string | null;
  readonly organisationId: OrganisationId | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Of a carer: what they are to the person, in their words. */
  readonly relationship: string | null;
};

/** What decides when a referral has to be looked at. */
export type Haste = { readonly urgency: Urgency; readonly safeguarding: boolean };

export type Due = Haste & { readonly receivedOn: LocalDate };

/** What whoever asks says about why, and how soon. */
export type Wish = Haste & {
  readonly reasons: readonly Reason[];
  readonly reasonNote: string | null;
  /** What the person would like, in their words where they were asked; empty when nobody has asked yet. */
  readonly hopes: string;
  readonly safeguardingNote: string | null;
};

/** What the referrer said of a person that differs from the record there was already. */
export type Told = Partial<PersonDetails>;

/** As it is received: the reference is given when it is saved. */
export type Referral = Wish & {
  readonly networkId: NetworkId;
  readonly id: ReferralId;
  readonly personId: PersonId;
  /** As the referrer wrote it. */
  readonly named: string;
  readonly told: Told;
  /** Somebody else in the network may be this person. */
  readonly maybeKnown: boolean;
  readonly practiceId: OrganisationId | null;
  readonly route: Route;
  readonly referrer: Referrer;
  readonly receivedAt: Date;
  readonly receivedOn: LocalDate;
  /** Who has to decide it. */
  readonly ownerId: WorkerId;
  /** The day by which it has to be decided. */
  readonly dueOn: LocalDate;
};
