import type { ServiceId } from '../../domain/listing.ts';

export type ClaimId = string & { readonly __brand: 'ClaimId' };

export type Claim = {
  readonly id: ClaimId;
  readonly serviceId: ServiceId;
  readonly kind: 'claim' | 'invitation';
  readonly channel: 'email' | 'text';
  readonly address: string;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** The key of the form that used it. */
  readonly usedWith: string | null;
};

export const mostTries = 5;

/** Long enough to find the message, short enough that nobody else does. */
export const claimMinutes = 30;

export const invitationDays = 7;

/** Codes that may be sent for one listing, so that nobody fills its inbox. */
export const codesAnHour = 3;
export const codesADay = 6;

/** More than so many groups claim their listings in an hour of one day's campaign; a program would write to all. */
export const codesAnHourEverywhere = 200;

/** Whether a code can still be tried: not used, not too old, and not guessed at too often. */
export function isOpen({ usedAt, expiresAt, triesLeft }: Claim, now: Date): boolean {
  return usedAt === null && triesLeft > 0 && expiresAt > now;
}
