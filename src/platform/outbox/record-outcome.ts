import type { NetworkId } from '../ids.ts';
import { enqueueAt } from '../jobs.ts';
import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import type { Attempt } from './claim-attempt.ts';
import type { Outcome } from './courier.ts';
import { waitSeconds } from './retries.ts';
import { sendMessage } from './send-message-spec.ts';
import { db } from './tables.ts';
import { inNetwork } from './write-message.ts';

/**
 * Writes down what came of an attempt, once. It may come late, after somebody took the attempt for dead:
 * what is known then still counts, unless a later attempt is under way or a person has decided.
 */
export async function recordOutcome(
  work: Work,
  { messageId, number }: Attempt,
  outcome: Outcome,
): Promise<void> {
  work.claim.key = `${messageId}:${number}`;
  const message = await lockedMessage(work, messageId);
  if (!message) return;
  const { networkId } = message;
  if (!(await endAttempt(work, { networkId, messageId, number }, outcome))) return;
  if (message.attempts !== number || !stillOpen(message.state, outcome)) return;
  const next = nextState(outcome, number - message.againFrom);
  await db(work)
    .updateTable('platform.message')
    .set({ ...next.row, delivered_at: next.row.state === 'delivered' ? work.now : null })
    .where('network_id', '=', networkId)
    .where('id', '=', messageId)
    .execute();
  if (next.againInSeconds !== null) {
    // The queue keeps real time, also where the clock of a demonstration stands still.
    const runAt = new Date(Date.now() + next.againInSeconds * 1000);
    await enqueueAt(inNetwork(work, networkId), sendMessage, { payload: { messageId }, runAt });
  }
}

function lockedMessage(work: Work, messageId: string) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', messageId as Attempt['messageId'])
    .select(['network_id as networkId', 'state', 'attempts', 'again_from as againFrom'])
    .forUpdate()
    .executeTakeFirst();
}

/** @returns Whether it was still open. One that was interrupted stays without an end: nobody knows it. */
async function endAttempt(
  work: Work,
  { networkId, messageId, number }: Attempt & { readonly networkId: NetworkId },
  outcome: Outcome,
): Promise<boolean> {
  const interrupted = outcome.result === 'unsure' && outcome.problem === 'interrupted';
  const ended = await db(work)
    .updateTable('platform.message_attempt')
    .set({
      ended_at: interrupted ? null : work.now,
      outcome: outcome.result === 'delivered' ? 'delivered' : outcome.problem,
    })
    .where('network_id', '=', networkId)
    .where('message_id', '=', messageId)
    .where('number', '=', number)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Whether what is learnt now may change the message. A person who asked to send it again is spared the copy. */
function stillOpen(state: string, { result }: Outcome): boolean {
  return state === 'sending' || state === 'unsure' || (state === 'waiting' && result === 'delivered');
}

function nextState(outcome: Outcome, tries: number) {
  switch (outcome.result) {
    case 'delivered':
      return { row: { state: 'delivered', problem: null }, againInSeconds: null } as const;
    case 'delayed': {
      const againInSeconds = waitSeconds(tries);
      const state = againInSeconds === null ? 'failed' : 'waiting';
      return {
        row: { state, problem: againInSeconds === null ? outcome.problem : null },
        againInSeconds,
      } as const;
    }
    case 'refused':
      return { row: { state: 'failed', problem: outcome.problem }, againInSeconds: null } as const;
    case 'unsure':
      return { row: { state: 'unsure', problem: outcome.problem }, againInSeconds: null } as const;
  }
}
