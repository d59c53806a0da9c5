import { enqueueAt } from '../jobs.ts';
import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import { comparable } from './address.ts';
import { begin, endHere, ownersOf } from './begin-attempts.ts';
import { blocksOf } from './blocked.ts';
import type { Courier, Couriers, Parcel } from './courier.ts';
import type { MessageId } from './message.ts';
import { inNetwork, startOf } from './queue-sending.ts';
import { sendMessage } from './send-message-spec.ts';
import { db } from './tables.ts';

export type Attempt = { readonly messageId: MessageId; readonly number: number };

export type Claim = {
  /** `ask`: an earlier attempt has no end, so the courier is asked what became of it. */
  readonly next: 'send' | 'ask';
  readonly attempt: Attempt;
  readonly courier: Courier;
  readonly parcel: Parcel;
};

/** One message, or all that are left of a batch. */
export type ToClaim = { readonly messageId: MessageId } | { readonly batchId: string };

type ClaimOptions = { readonly claim: ToClaim; readonly runId: string; readonly couriers: Couriers };

/** Takes messages to be sent by this run of the job: those of them that are to be sent, each with its attempt. */
export async function claimAttempts(
  work: Work,
  { claim, runId, couriers }: ClaimOptions,
): Promise<readonly Claim[]> {
  // Run again after a commit without an answer, it finds its own attempts by this id.
  work.claim.key = runId;
  const messages = (await lockedMessages(work, claim)).map((message) => ({
    ...message,
    courier: message.channel === 'letter' ? ('none' as const) : couriers[message.channel],
  }));
  const begun = messages.filter(({ state }) => state === 'sending');
  const ready = messages.filter(({ state, channel }) => state === 'waiting' && channel !== 'letter');
  const early = ready.filter(({ sendAfter }) => sendAfter !== null && sendAfter > work.now);
  for (const message of early) await waitFor(work, message);
  const due = ready.filter((message) => !early.includes(message));
  const late = due.filter(({ uselessAfter }) => uselessAfter !== null && uselessAfter < work.now);
  await endHere(work, late, { runId, outcome: 'too-late' });
  const blocked = await blockedOf(work, due);
  await endHere(work, blocked, { runId, outcome: 'blocked' });
  const timely = due.filter((message) => !late.includes(message) && !blocked.includes(message));
  for (const [courier, outcome] of [
    ['here', 'delivered'],
    ['none', 'no-courier'],
  ] as const) {
    await endHere(
      work,
      timely.filter((message) => message.courier === courier),
      { runId, outcome },
    );
  }
  const leaving = timely.filter(({ courier }) => typeof courier !== 'string');
  await begin(work, leaving, runId);
  return [
    ...(await goOn(work, begun, runId)),
    ...leaving.map((message) => claimOf(message, 'send', message.attempts + 1)),
  ];
}

export type Locked = Awaited<ReturnType<typeof lockedMessages>>[number];

type WithCourier = Locked & { readonly courier: Couriers['email'] };

/** Locked in one order, so that two jobs never wait for each other. */
function lockedMessages(work: Work, claim: ToClaim) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where((where) =>
      'messageId' in claim ? where('id', '=', claim.messageId) : where('batch_id', '=', claim.batchId),
    )
    .where('state', 'in', ['waiting', 'sending'])
    .select(['network_id as networkId', 'id', 'channel', 'recipient', 'subject', 'body', 'state', 'attempts'])
    .select(['send_after as sendAfter', 'useless_after as uselessAfter'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Whoever asked us to stop is sent nothing, whatever part of Kith wrote it and whenever. */
async function blockedOf(work: Work, messages: readonly WithCourier[]): Promise<readonly WithCourier[]> {
  const places = messages.map(({ channel, recipient }) => ({ channel, address: recipient }));
  const blocks = await blocksOf(work, places);
  return messages.filter(({ channel, recipient }) =>
    blocks.some((block) => block.channel === channel && block.address === comparable(channel, recipient)),
  );
}

/** A job that came early: after a restore, or because somebody moved the hour. */
async function waitFor(work: Work, { id, networkId, sendAfter }: Locked): Promise<void> {
  const runAt = startOf(work, { send_after: sendAfter });
  await enqueueAt(inNetwork(work, networkId), sendMessage, { payload: { messageId: id }, runAt });
}

/** Messages that are being sent: by this run, whose commit got no answer, or by one that died. */
async function goOn(work: Work, begun: readonly WithCourier[], runId: string): Promise<readonly Claim[]> {
  const owners = await ownersOf(work, begun);
  return begun.map((message) =>
    claimOf(message, owners.get(message.id) === runId ? 'send' : 'ask', message.attempts),
  );
}

function claimOf(message: WithCourier, next: Claim['next'], number: number): Claim {
  const { id, channel, recipient, subject, body, courier } = message;
  return {
    next,
    attempt: { messageId: id, number },
    courier: typeof courier === 'string' ? cannotBeAsked : courier,
    parcel: { reference: id, channel, recipient, subject, body },
  };
}

/** Stands for the courier that began it, when Kith was set up anew without that one. */
const cannotBeAsked: Courier = { send: () => Promise.resolve({ result: 'unsure', problem: 'interrupted' }) };
