import type { OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

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
