import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { AdjustmentCode } from './adjustments.ts';

export type PersonId = string & { readonly __brand: 'PersonId' };

/** How they would rather be reached. */
export const waysToReach = ['phone', 'text', 'email', 'letter'] as const;
export type WayToReach = (typeof waysToReach)[number];

/** What practice and referrer may be told at the end: the person's choice. */
export const sharings = ['everything', 'codes-only', 'nothing'] as const;
export type Sharing = (typeof sharings)[number];

/** Everything about a person that somebody types, and that may later be put right. */
export type PersonDetails = {
  readonly practiceId: OrganisationId | null;
  readonly givenName: string;
  readonly familyName: string;
  /** What they like to be called, when that is not their given name. */
  readonly knownAs: string | null;
  readonly bornOn: LocalDate | null;
  /** Ten digits whose check digit is right. */
  readonly nhsNumber: string | null;
  readonly gender: string | null;
  readonly ethnicity: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  /** A code of `languages`. */
  readonly language: string;
  readonly needsInterpreter: boolean;
  readonly prefers: WayToReach;
  /** Whether a voicemail or text may say where it comes from. */
  readonly leaveMessages: boolean;
  /** How not to reach them, in words. */
  readonly contactCaution: string | null;
  /** When they say they answer, in words. */
  readonly usuallyAnswers: string | null;
  readonly adjustments: readonly AdjustmentCode[];
  readonly adjustmentsNote: string | null;
  readonly shareBack: Sharing;
};

export type Person = PersonDetails & {
  readonly id: PersonId;
  readonly networkId: NetworkId;
  readonly createdAt: Date;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

export type PersonName = {
  /** What to call them: `Asha`. */
  readonly known: string;
  /** `Asha Rahman` */
  readonly full: string;
};

export function nameOf(person: Pick<PersonDetails, 'givenName' | 'familyName' | 'knownAs'>): PersonName {
  const { givenName, familyName, knownAs } = person;
  return { known: knownAs ?? givenName, full: `${givenName} ${familyName}`.trim() };
}

/** A person of whom nothing is known but what must be. */
export const nothingKnown: PersonDetails = {
  practiceId: null,
  givenName: '',
  familyName: '',
  knownAs: null,
  bornOn: null,
  nhsNumber: null,
  gender: null,
  ethnicity: null,
  phone: null,
  email: null,
  address: null,
  postcode: null,
  language: 'en',
  needsInterpreter: false,
  prefers: 'phone',
  leaveMessages: false,
  contactCaution: null,
  usuallyAnswers: null,
  adjustments: [],
  adjustmentsNote: null,
  shareBack: 'everything',
};
