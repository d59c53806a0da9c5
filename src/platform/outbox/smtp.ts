import { Readable } from 'node:stream';

import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

import type { Courier, Outcome, Parcel } from './courier.ts';

type SmtpOptions = {
  /** `smtp://` or `smtps://`, with user and password when the server asks for them. */
  readonly url: string;
  readonly from: string;
  /** Refuses to hand anything over in the clear, except to this machine itself. */
  readonly encrypted: boolean;
};

type Failure = Error & {
  readonly code?: string;
  readonly responseCode?: number;
  /** All that the server said. */
  readonly response?: string;
};

const loopback = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Email. The connection is driven step by step and not through a transport, because only so is it known
 * whether the server had the whole message when the connection was lost.
 */
export function smtpCourier({ url, from, encrypted }: SmtpOptions): Courier {
  const { auth, ...server } = parseConnectionUrl(url);
  const options: SMTPConnection.Options = {
    ...server,
    requireTLS: encrypted && !loopback.has(server.host ?? ''),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  };
  return {
    send: async (parcel, giveUp) => {
      if (!oneAddress.test(parcel.recipient)) return { result: 'refused', problem: 'refused' };
      const content = await contentOf(parcel, from);
      const connection = new SMTPConnection(options);
      const envelope = { from, to: [parcel.recipient], size: content.length };
      return handOver(connection, { auth, envelope, content, giveUp });
    },
  };
}

/** Not whether it exists, only that it is one: commas and spaces would make it several. */
const oneAddress = /^[^\s,;<>"]+@[^\s,;<>"@]+$/;

async function contentOf({ reference, recipient, subject, body }: Parcel, from: string): Promise<Buffer> {
  const mail = new MailComposer({
    from: { name: 'Kith', address: from },
    to: { name: '', address: recipient },
    subject,
    text: body,
    // The same in every attempt, so that whoever gets it twice can tell.
    messageId: `<${reference}@${from.split('@').at(-1) ?? 'localhost'}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

type Delivery = {
  readonly auth: SMTPConnection.AuthenticationType | undefined;
  readonly envelope: SMTPConnection.Envelope;
  readonly content: Buffer;
  readonly giveUp: AbortSignal;
};

async function handOver(connection: SMTPConnection, delivery: Delivery): Promise<Outcome> {
  const { auth, envelope, giveUp } = delivery;
  const content = Readable.from([delivery.content], { objectMode: false });
  const stopped = new Promise<never>((_, reject) => {
    giveUp.addEventListener('abort', () => reject(new Error('given up')), { once: true });
    connection.once('end', () => reject(new Error('connection ended')));
    connection.on('error', reject);
  });
  try {
    await Promise.race([stopped, answered((done) => connection.connect(done))]);
    if (auth) await Promise.race([stopped, answered((done) => connection.login(auth, done))]);
    await Promise.race([stopped, answered((done) => connection.send(envelope, content, done))]);
    connection.quit();
    return { result: 'delivered' };
  } catch (error) {
    connection.close();
    return outcomeOf(error as Failure, content.readableEnded);
  }
}

function answered(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => (error ? reject(error) : resolve()));
  });
}

/** What a failure means. Only when the server had everything, and then said nothing, is it unknown. */
function outcomeOf({ code, responseCode, response }: Failure, serverHadAll: boolean): Outcome {
  if (responseCode === undefined && serverHadAll) return { result: 'unsure', problem: 'not-answered' };
  const aboutThisMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  const forGood = aboutThisMessage && (responseCode === undefined || responseCode >= 500);
  if (!forGood) return { result: 'delayed', problem: 'unreachable' };
  return { result: 'refused', problem: saysNoSuchAddress(response ?? '') ? 'number-refused' : 'refused' };
}

/** Only by the enhanced status code (RFC 3463): a bare 550 may as well mean that we are not trusted. */
function saysNoSuchAddress(response: string): boolean {
  return /^5\d\d[ -]5\.(1\.(1|2|3|6|10)|2\.1)\b/.test(response);
}
