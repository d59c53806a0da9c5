import { newId } from '../ids.ts';
import { doJobOutside } from '../jobs.ts';
import type { Job, OpenJobWork } from '../jobs.ts';
import { claimAttempt } from './claim-attempt.ts';
import type { Courier, Couriers, Outcome, Parcel } from './courier.ts';
import type { MessageId } from './message.ts';
import { recordNeverCame, recordOutcome } from './record-outcome.ts';
import { sendMessage } from './send-message-spec.ts';

const courierSeconds = 30;

/**
 * Sends a message: claims an attempt in one work, calls the courier with no transaction open, and writes
 * down what came of it in another. Whatever dies in between, nothing is sent a second time unasked.
 */
export function sendingJob(couriers: Couriers): Job {
  return doJobOutside(sendMessage, (open, { messageId }) => sendOne(open, messageId, couriers));
}

async function sendOne(open: OpenJobWork, messageId: MessageId, couriers: Couriers): Promise<void> {
  const runId = newId<string>();
  const claim = await open((work) => claimAttempt(work, { messageId, runId, couriers }));
  if (claim.next === 'nothing') return;
  const { attempt, courier, parcel } = claim;
  if (claim.next === 'ask' && (await whatCameOf(courier, messageId)) === 'never-came') {
    await open((work) => recordNeverCame(work, attempt));
    return;
  }
  const outcome = claim.next === 'ask' ? await outcomeByAsking(courier, messageId) : await deliver(courier, parcel);
  await open((work) => recordOutcome(work, attempt, outcome));
}
