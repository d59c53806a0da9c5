import type { NetworkId } from '#platform/ids.ts';

import type { SchemeId } from './scheme.ts';

export type SchemeAskingId = string & { readonly __brand: 'SchemeAskingId' };
export type ConsentId = string & { readonly __brand: 'ConsentId' };

/** Why a link went to a scheme: nobody has checked it for long, or somebody said that it is theirs. */
export type WhyAsked = 'stale' | 'claimed';

export type SchemeAnswer = 'right' | 'changed';

/** Links that somebody may have sent to one scheme in a day, so that nobody fills its inbox. */
export const claimsADay = 3;

/** And to all of them in an hour: a program would write to every one. */
export const claimsAnHourEverywhere = 100;

/** A network that is asked whether a scheme is its own. */
export type Consent = { readonly id: ConsentId; readonly schemeId: SchemeId; readonly networkId: NetworkId };
