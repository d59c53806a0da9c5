import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import type { Courier, Couriers, Parcel } from './courier.ts';
import type { MessageId } from './message.ts';
import { db } from './tables.ts';

export type Attempt = { readonly messageId: MessageId; readonly number: number };

type Claim =
  | { readonly next: 'nothing' }
  /** `ask`: an earlier attempt has no end, so the courier is asked what became of it. */
  | {
      readonly next: 'send' | 'ask';
      readonly attempt: Attempt;
      readonly courier: Courier;
      readonly parcel: Parcel;
    };

type ClaimOptions = { readonly messageId: MessageId; readonly runId: string; readonly couriers: Couriers };

/** Takes a message to be sent by this run of the job, or says that there is nothing to send. */
export async function claimAttempt(work: Work, { messageId, runId, couriers }: ClaimOptions): Promise<Claim> {
  // Run again after a commit without an answer, it finds its own attempt by this id.
  work.claim.key = runId;
  const message = await lockedMessage(work, messageId);
  if (!message || message.channel === 'letter') return { next: 'nothing' };
  const courier = couriers[message.channel];
  if (message.state === 'sending') return goOn(work, { message, runId, courier });
  if (message.state !== 'waiting') return { next: 'nothing' };
  const attempt = { messageId, number: message.attempts + 1 };
  if (courier === 'here' || courier === 'none') {
    await settleHere(work, attempt, { message, runId, arrived: courier === 'here' });
    return { next: 'nothing' };
  }
  await begin(work, attempt, { message, runId });
  return { next: 'send', attempt, courier, parcel: parcelOf(message) };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockedMessage>>>;

function lockedMessage(work: Work, messageId: MessageId) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', messageId)
    .select(['network_id as networkId', 'id', 'channel', 'recipient', 'subject', 'body', 'state', 'attempts'])
    .forUpdate()
    .executeTakeFirst();
}

function parcelOf({ id, channel, recipient, subject, body }: Locked): Parcel {
  return { reference: id, channel, recipient, subject, body };
}

type Begun = { readonly message: Locked; readonly runId: string };

/** A message that is being sent: by this run, whose commit got no answer, or by one that died. */
async function goOn(
  work: Work,
  { message, runId, courier }: Begun & { readonly courier: Couriers['email'] },
): Promise<Claim> {
  const attempt = { messageId: message.id, number: message.attempts };
  const { runId: madeBy } = await db(work)
    .selectFrom('platform.message_attempt')
    .where('network_id', '=', message.networkId)
    .where('message_id', '=', message.id)
    .where('number', '=', message.attempts)
    .select('run_id as runId')
    .executeTakeFirstOrThrow();
  const asked = courier === 'here' || courier === 'none' ? cannotBeAsked : courier;
  return { next: madeBy === runId ? 'send' : 'ask', attempt, courier: asked, parcel: parcelOf(message) };
}

/** Stands for the courier that began it, when Kith was set up anew without that one. */
const cannotBeAsked: Courier = { send: () => Promise.resolve({ result: 'unsure', problem: 'interrupted' }) };

async function begin(work: Work, attempt: Attempt, { message, runId }: Begun): Promise<void> {
  await addAttempt(work, attempt, { message, runId });
  await db(work)
    .updateTable('platform.message')
    .set({ state: 'sending', attempts: attempt.number, attempted_at: work.now })
    .where('network_id', '=', message.networkId)
    .where('id', '=', message.id)
    .execute();
}

/** The whole of it in one transaction, so exactly once: nothing leaves the machine. */
async function settleHere(
  work: Work,
  attempt: Attempt,
  { message, runId, arrived }: Begun & { readonly arrived: boolean },
): Promise<void> {
  const outcome = arrived ? 'delivered' : 'no-courier';
  await addAttempt(work, attempt, { message, runId, ended: { ended_at: work.now, outcome } });
  await db(work)
    .updateTable('platform.message')
    .set({
      state: arrived ? 'delivered' : 'failed',
      delivered_at: arrived ? work.now : null,
      problem: arrived ? null : 'no-courier',
      attempts: attempt.number,
      attempted_at: work.now,
    })
    .where('network_id', '=', message.networkId)
    .where('id', '=', message.id)
    .execute();
}

async function addAttempt(
  work: Work,
  { messageId, number }: Attempt,
  {
    message,
    runId,
    ended,
  }: Begun & { readonly ended?: { readonly ended_at: Date; readonly outcome: string } },
): Promise<void> {
  await db(work)
    .insertInto('platform.message_attempt')
    .values({
      network_id: message.networkId,
      message_id: messageId,
      number,
      run_id: runId,
      began_at: work.now,
      ...ended,
    })
    .execute();
}
