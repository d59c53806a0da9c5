import type { Channel, MessageId } from './message.ts';

/** What a courier is given to deliver. */
export type Parcel = {
  /** The message's own id: what the courier calls it, so that it can be asked about later. */
  readonly reference: MessageId;
  readonly channel: Channel;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};

/** What became of an attempt. Its problem is kept with the message and explained where it is shown. */
export type Outcome =
  | { readonly result: 'delivered' }
  /** A provider has it, and says later whether it arrived. */
  | { readonly result: 'handed-over'; readonly providerId: string }
  /** Nothing left: it may be tried again. */
  | { readonly result: 'delayed'; readonly problem: 'unreachable' | 'busy' }
  /** It will never be taken as it is. */
  | { readonly result: 'refused'; readonly problem: 'refused' | 'number-refused' | 'no-courier' }
  /** It may or may not have left. */
  | { readonly result: 'unsure'; readonly problem: 'interrupted' | 'not-answered' | 'fault' };

export type Courier = {
  /** Gives up when the signal says so, and then knows whether anything left. */
  readonly send: (parcel: Parcel, giveUp: AbortSignal) => Promise<Outcome>;
  /** What became of a parcel of an earlier attempt. Couriers that cannot tell do not have it. */
  readonly find?: (reference: MessageId, channel: Channel) => Promise<Found>;
};

export type Found =
  | 'arrived'
  | 'never-came'
  | 'cannot-tell'
  /** A provider has it. */
  | { readonly providerId: string };

/**
 * Who delivers what. `here`: nothing leaves the machine, so to write a message down is to deliver it.
 * `none`: nobody does yet. Letters are printed by people.
 */
export type Couriers = Readonly<Record<Exclude<Channel, 'letter'>, Courier | 'here' | 'none'>>;
