import type { UserId } from '../ids.ts';

export type MessageId = string & { readonly __brand: 'MessageId' };

export type Channel = 'letter' | 'text' | 'email';

/**
 * `unsure`: it was being sent when the process died or the answer was lost. It is never sent again by
 * itself; a person says whether it arrived.
 */
export type MessageState = 'waiting' | 'sending' | 'delivered' | 'failed' | 'unsure';

export type Message = {
  readonly id: MessageId;
  readonly channel: Channel;
  /** An address, a number, or the name and address lines of a letter. */
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly about: { readonly type: string; readonly id: string };
  readonly personId: string | null;
  readonly state: MessageState;
  /** Why it failed or is unsure: a code of courier.ts. */
  readonly problem: string | null;
  /** How often it has been tried. */
  readonly attempts: number;
  readonly createdBy: UserId;
  readonly createdAt: Date;
  readonly attemptedAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Who said that it was printed or had arrived. */
  readonly settledBy: UserId | null;
};
