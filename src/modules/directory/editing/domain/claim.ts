import type { ServiceId } from '../../domain/listing.ts';

export type ClaimId = string & { readonly __brand: 'ClaimId' };

export type ClaimChannel = 'email' | 'text' | 'letter' | 'call';

/** How somebody proved that a listing is theirs to keep. */
export type Proof = ClaimChannel | 'invitation' | 'proposal';

export type Claim = {
  readonly id: ClaimId;
  readonly serviceId: ServiceId;
  readonly kind: 'claim' | 'invitation';
  readonly channel: ClaimChannel;
  readonly address: string;
  /** Null while nobody has rung or written. */
  readonly codeHash: string | null;
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

/** Editors ring and write within some days of being asked; after that it is over. */
export const askedDays = 21;

/** Whoever answers the telephone may not sit at a screen: a day. */
export const calledMinutes = 24 * 60;

/** A letter is printed, posted and read. */
export const letterDays = 21;

/** Codes that may be sent for one listing, so that nobody fills its inbox. */
export const codesAnHour = 3;
export const codesADay = 6;

/** More than so many groups claim their listings in an hour of one day's campaign; a program would write to all. */
export const codesAnHourEverywhere = 200;

/** Calls and letters are an editor's to make: nothing is sent when they are asked for. */
export function needsAnEditor(channel: ClaimChannel): boolean {
  return channel === 'call' || channel === 'letter';
}

/** Whether a code can still be tried: not used, not too old, and not guessed at too often. */
export function isOpen({ usedAt, expiresAt, triesLeft }: Claim, now: Date): boolean {
  return usedAt === null && triesLeft > 0 && expiresAt > now;
}
