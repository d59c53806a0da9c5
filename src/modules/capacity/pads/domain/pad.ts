import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { addDays } from '#platform/local-date.ts';

import type { SlipCode } from './slip-code.ts';

export type PadId = string & { readonly __brand: 'PadId' };

export const slipsASheet = 8;
/** More paper than a practice uses in a year. */
export const mostSheets = 25;

const goodForDays = 365;

/** Wording and waits on paper grow old: a pad is good for a year. */
export function expiryOf(printedOn: LocalDate): LocalDate {
  return addDays(printedOn, goodForDays);
}

export type Pad = {
  readonly networkId: NetworkId;
  readonly id: PadId;
  readonly practiceId: OrganisationId;
  readonly printedAt: Date;
  readonly expiresOn: LocalDate;
  readonly withdrawnAt: Date | null;
  readonly version: number;
  readonly slips: number;
  readonly used: number;
};

/** What is known of a code. `unknown` is also a slip of another network; `elsewhere` one of another practice. */
export type SlipState = 'usable' | 'used' | 'expired' | 'withdrawn' | 'elsewhere' | 'unknown';

export type Slip = {
  readonly code: SlipCode;
  readonly usedAt: Date | null;
  /** Null when its pad is out of reach: another practice's. */
  readonly pad: Pick<Pad, 'id' | 'practiceId' | 'expiresOn' | 'withdrawnAt'> | null;
};

export function stateOf(slip: Slip | null, today: LocalDate): SlipState {
  if (!slip) return 'unknown';
  if (!slip.pad) return 'elsewhere';
  if (slip.usedAt) return 'used';
  if (slip.pad.withdrawnAt) return 'withdrawn';
  return slip.pad.expiresOn < today ? 'expired' : 'usable';
}
