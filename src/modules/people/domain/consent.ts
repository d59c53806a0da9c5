import type { UserId } from '#platform/ids.ts';

import type { PersonId } from './person.ts';

export type ConsentId = string & { readonly __brand: 'ConsentId' };

export const consentSubjects = ['referral', 'connection', 'sharing-back'] as const;
/** What was asked: to be referred, to be put in touch with a service, to have the outcome told. */
export type ConsentAbout = (typeof consentSubjects)[number];

export const waysOfConsent = ['in-person', 'by-phone', 'in-writing', 'by-someone-else', 'online'] as const;
/** `by-someone-else`: by somebody who may decide for them, or who says that they agree. */
export type ConsentHow = (typeof waysOfConsent)[number];

export type Consent = {
  readonly id: ConsentId;
  readonly personId: PersonId;
  readonly about: ConsentAbout;
  /** The referral or connection that was agreed to. */
  readonly subjectId: string | null;
  readonly given: boolean;
  readonly how: ConsentHow;
  readonly recordedBy: UserId;
  readonly recordedAt: Date;
};
