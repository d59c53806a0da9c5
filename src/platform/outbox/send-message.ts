import { setTimeout as wait } from 'node:timers/promises';

import { newId } from '../ids.ts';
import { doJobOutside } from '../jobs.ts';
import type { Job, OpenJobWork } from '../jobs.ts';
import { claimAttempt } from './claim-attempt.ts';
import type { Courier, Couriers, Outcome, Parcel } from './courier.ts';
import type { MessageId } from './message.ts';
import { recordOutcome } from './record-outcome.ts';
import { sendMessage } from './send-message-spec.ts';

/** How long a courier has; it is left a little longer to say what it had done by then. */
const courierMilliseconds = 30_000;
const lastWordMilliseconds = 2_000;

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
  const outcome =
    claim.next === 'send' ? await deliver(courier, parcel) : await whatBecameOf(parcel, courier);
  await open((work) => recordOutcome(work, attempt, outcome));
}

async function deliver(courier: Courier, parcel: Parcel): Promise<Outcome> {
  const giveUp = AbortSignal.timeout(courierMilliseconds);
  const silence = new AbortController();
  const noWord = wait(courierMilliseconds + lastWordMilliseconds, unsure('not-answered'), {
    signal: silence.signal,
  });
  try {
    return await Promise.race([courier.send(parcel, giveUp), noWord]);
  } catch {
    return unsure('fault');
  } finally {
    silence.abort();
  }
}

/** An attempt that nobody finished: the process that made it died. */
async function whatBecameOf({ reference }: Parcel, courier: Courier): Promise<Outcome> {
  const found = (await courier.find?.(reference)) ?? 'cannot-tell';
  if (found === 'arrived') return { result: 'delivered' };
  return found === 'never-came' ? { result: 'delayed', problem: 'unreachable' } : unsure('interrupted');
}

function unsure(problem: 'interrupted' | 'not-answered' | 'fault'): Outcome {
  return { result: 'unsure', problem };
}
