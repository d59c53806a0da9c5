import { sql } from 'kysely';

import type { NetworkId } from '../ids.ts';
import { enqueueAt } from '../jobs.ts';
import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import type { Attempt } from './claim-attempt.ts';
import type { Outcome } from './courier.ts';
import type { MessageId, MessageState } from './message.ts';
import { inNetwork } from './queue-sending.ts';
import { settleByReceipts } from './settle-by-receipts.ts';
import { waitSeconds } from './retries.ts';
import { sendMessage } from './send-message-spec.ts';
import { db } from './tables.ts';

export type Ended = { readonly attempt: Attempt; readonly outcome: Outcome };

/**
 * Writes down what came of attempts, once. It may come late, after somebody took an attempt for dead: what is known
 * then still counts, unless a later attempt is under way or a person has decided.
 */
export async function recordOutcomes(work: Work, ended: readonly Ended[], runId: string): Promise<void> {
  work.claim.key = `${runId}:ended`;
  const messages = await lockedMessages(work, ended);
  const counted: Counted[] = [];
  for (const group of alike(ended).values()) counted.push(...(await endAttempts(work, group, messages)));
  for (const group of alike(counted).values()) await changeMessages(work, group);
  const handedOver = counted.filter(({ outcome: { result } }) => result === 'handed-over');
  await settleByReceipts(
    work,
    handedOver.map(({ message: { id } }) => id),
  );
}

type LockedMessage = Awaited<ReturnType<typeof readLocked>>[number];

type Counted = Ended & { readonly message: LockedMessage };

async function lockedMessages(work: Work, ended: readonly Ended[]) {
  const rows = await readLocked(
    work,
    ended.map(({ attempt }) => attempt.messageId),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function readLocked(work: Work, ids: readonly MessageId[]) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', sql<MessageId>`any(${ids}::uuid[])`)
    .select(['network_id as networkId', 'id', 'state', 'attempts', 'again_from as againFrom'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Those that are written down alike, to be written in one statement: nearly always all of them. */
function alike<T extends Ended>(ended: readonly T[]): ReadonlyMap<string, T[]> {
  return Map.groupBy(ended, ({ outcome }) =>
    'problem' in outcome ? `${outcome.result} ${outcome.problem}` : outcome.result,
  );
}

/** @returns Those that were still open and say what holds. One that was interrupted stays without an end: nobody knows it. */
async function endAttempts(
  work: Work,
  group: readonly Ended[],
  messages: ReadonlyMap<MessageId, LockedMessage>,
): Promise<readonly Counted[]> {
  const { rows } = await sql<{ messageId: MessageId; number: number }>`
    update platform.message_attempt a
    set ended_at = ${endOf(work, group)}, outcome = ${wordFor(group)}, provider_id = e.provider_id
    from unnest(${group.map(({ attempt }) => attempt.messageId)}::uuid[],
      ${group.map(({ attempt }) => attempt.number)}::integer[],
      ${group.map(({ outcome }) => ('providerId' in outcome ? outcome.providerId : null))}::text[])
      as e (message_id, number, provider_id)
    where a.network_id = ${withinReach(work)} and a.message_id = e.message_id and a.number = e.number
      and a.ended_at is null
    returning a.message_id as "messageId", a.number`.execute(work.trx);
  const closed = new Map(rows.map(({ messageId, number }) => [messageId, number]));
  return group.flatMap((ended) => {
    const { messageId, number } = ended.attempt;
    const message = messages.get(messageId);
    const counts =
      message &&
      closed.get(messageId) === number &&
      message.attempts === number &&
      stillOpen(message.state, ended.outcome);
    return counts ? [{ ...ended, message }] : [];
  });
}

function endOf(work: Work, [first]: readonly Ended[]): Date | null {
  const outcome = first?.outcome;
  return outcome?.result === 'unsure' && outcome.problem === 'interrupted' ? null : work.now;
}

function wordFor([first]: readonly Ended[]): string | null {
  if (!first) return null;
  return 'problem' in first.outcome ? first.outcome.problem : first.outcome.result;
}

/** Whether what is learnt now may change the message. A person who asked to send it again is spared the copy. */
function stillOpen(state: MessageState, { result }: Outcome): boolean {
  const left = result === 'delivered' || result === 'handed-over';
  return state === 'sending' || state === 'unsure' || (state === 'waiting' && left);
}

/** Messages whose attempts ended alike; those that are to be tried again differ in when. */
async function changeMessages(work: Work, group: readonly Counted[]): Promise<void> {
  const again = new Map(group.map((counted) => [counted, againIn(counted)]));
  for (const [willBeTried, own] of Map.groupBy(group, (counted) => again.get(counted) !== null)) {
    await setState(work, own, stateAfter(own[0]?.outcome, willBeTried));
  }
  for (const [{ message, attempt }, seconds] of again) {
    if (seconds === null) continue;
    // The queue keeps real time, also where the clock of a demonstration stands still.
    const runAt = new Date(Date.now() + seconds * 1000);
    const payload = { messageId: attempt.messageId };
    await enqueueAt(inNetwork(work, message.networkId), sendMessage, { payload, runAt });
  }
}

function againIn({ outcome, attempt, message }: Counted): number | null {
  return outcome.result === 'delayed' ? waitSeconds(attempt.number - message.againFrom) : null;
}

type NextState = { readonly state: MessageState; readonly problem: string | null };

function stateAfter(outcome: Outcome | undefined, willBeTried: boolean): NextState {
  switch (outcome?.result) {
    case 'delivered':
      return { state: 'delivered', problem: null };
    case 'handed-over':
      return { state: 'sent', problem: null };
    case 'delayed':
      return willBeTried
        ? { state: 'waiting', problem: null }
        : { state: 'failed', problem: outcome.problem };
    case 'refused':
      return { state: 'failed', problem: outcome.problem };
    default:
      return { state: 'unsure', problem: outcome?.problem ?? 'fault' };
  }
}

async function setState(work: Work, group: readonly Counted[], { state, problem }: NextState): Promise<void> {
  const networks = [...new Set(group.map(({ message }) => message.networkId))];
  await db(work)
    .updateTable('platform.message')
    .set({ state, problem, delivered_at: state === 'delivered' ? work.now : null })
    .where('network_id', '=', sql<NetworkId>`any(${networks}::uuid[])`)
    .where('id', '=', sql<MessageId>`any(${group.map(({ message }) => message.id)}::uuid[])`)
    .execute();
}
