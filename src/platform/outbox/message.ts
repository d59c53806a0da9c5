import type { UserId } from '../ids.ts';

export type MessageId = string & { readonly __brand: 'MessageId' };

export type Channel = 'letter' | 'text' | 'email';

/**
 * `sent`: handed over to a provider that says later whether it arrived. `unsure`: it was being sent when the process
 * died or the answer was lost. It is never sent again by itself; a person says whether it arrived. `withdrawn`: called
 * off before it was sent.
 */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unsure' | 'withdrawn';

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
  /** Not sent before: it waits for a civil hour. */
  readonly sendAfter: Date | null;
  readonly attemptedAt: Date | null;
  readonly deliveredAt: Date | null;
  /** Who said that it was printed or had arrived. */
  readonly settledBy: UserId | null;
};
