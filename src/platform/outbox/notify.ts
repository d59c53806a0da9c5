import { createSecretKey } from 'node:crypto';

import type { NotifyClient } from 'notifications-node-client';

import type { Courier, Found, Outcome, Parcel } from './courier.ts';
import type { Channel, MessageId } from './message.ts';
import { carryToNotify } from './notify-transport.ts';
import { paceOf } from './pace.ts';

export type NotifyOptions = {
  readonly url: string;
  readonly key: string;
  /** The service's templates that hold nothing but `((message))`, and for emails `((subject))`. */
  readonly textTemplate: string | null;
  readonly emailTemplate: string | null;
  /** Which of the service's text senders; its first when null. */
  readonly sender: string | null;
  readonly perMinute: number;
};

/** What the client throws, as far as it is known: with an answer, or without one. */
type Failure = {
  readonly code?: string;
  readonly response?: { readonly status: number };
};

/**
 * GOV.UK Notify, by its own client. A message goes under its own id as reference, so that after a lost answer Notify
 * can be asked whether it has it: it must not be sent twice.
 */
export function notifyCourier(options: NotifyOptions): Courier {
  let opened: Promise<NotifyClient> | undefined;
  const client = () => (opened ??= clientFor(options));
  const pace = paceOf(options.perMinute);
  const find = async (reference: MessageId, channel: Channel) => findAt(await client(), reference, channel);
  return {
    find,
    send: async (parcel, giveUp) => {
      if (!(await pace(giveUp))) return { result: 'delayed', problem: 'busy' };
      try {
        const { data } = await hand(await client(), parcel, options);
        return { result: 'handed-over', providerId: data.id };
      } catch (error) {
        return outcomeOf(error as Failure) ?? toOutcome(await find(parcel.reference, parcel.channel));
      }
    },
  };
}

type Asking = NonNullable<Parameters<NotifyClient['setClient']>[0]>;

/** What the client keeps to itself: the key with which each request is signed. */
type Inner = { readonly apiClient: { apiKeyId: unknown } };

/**
 * The client, with a way out that has an end, and with its key read once instead of for every message. Loaded for the
 * first message: most of what it brings with it is for other services than ours, and all of it would delay every start.
 */
async function clientFor({ url, key }: NotifyOptions): Promise<NotifyClient> {
  const { NotifyClient } = await import('notifications-node-client');
  const client = new NotifyClient(url, key);
  const { apiClient } = client as unknown as Inner;
  apiClient.apiKeyId = createSecretKey(Buffer.from(String(apiClient.apiKeyId)));
  client.setClient(carryToNotify as unknown as Asking);
  return client;
}

function hand(client: NotifyClient, parcel: Parcel, options: NotifyOptions) {
  const { reference, channel, recipient, subject, body } = parcel;
  if (channel === 'email') {
    const personalisation = { subject, message: body };
    return client.sendEmail(options.emailTemplate ?? '', recipient, { personalisation, reference });
  }
  return client.sendSms(options.textTemplate ?? '', recipient, {
    personalisation: { message: body },
    reference,
    ...(options.sender === null ? {} : { smsSenderId: options.sender }),
  });
}

/** What a failure means; null when nobody can know, because the answer was lost. */
function outcomeOf({ code, response }: Failure): Outcome | null {
  if (response === undefined) {
    return neverLeft.has(code ?? '') ? { result: 'delayed', problem: 'unreachable' } : null;
  }
  const { status } = response;
  if (status === 429) return { result: 'delayed', problem: 'busy' };
  // A wrong key or clock is ours to put right: the message is as good as it was.
  if (status === 401 || status === 403) return { result: 'delayed', problem: 'unreachable' };
  if (status >= 400 && status < 500) return { result: 'refused', problem: 'refused' };
  return null;
}

const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

async function findAt(client: NotifyClient, reference: MessageId, channel: Channel): Promise<Found> {
  try {
    const kind = channel === 'email' ? 'email' : 'sms';
    const { data } = await client.getNotifications(kind, undefined, reference);
    const [last] = data.notifications;
    return last ? { providerId: last.id } : 'never-came';
  } catch {
    return 'cannot-tell';
  }
}

function toOutcome(found: Found): Outcome {
  if (typeof found === 'object') return { result: 'handed-over', providerId: found.providerId };
  return found === 'never-came'
    ? { result: 'delayed', problem: 'unreachable' }
    : { result: 'unsure', problem: 'not-answered' };
}
