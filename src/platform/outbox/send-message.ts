import { setTimeout as wait } from 'node:timers/promises';

import { newId } from '../ids.ts';
import { doJobOutside } from '../jobs.ts';
import type { Job, OpenJobWork } from '../jobs.ts';
import { claimAttempts } from './claim-attempt.ts';
import type { Claim, ToClaim } from './claim-attempt.ts';
import type { Courier, Couriers, Outcome, Parcel } from './courier.ts';
import { recordOutcomes } from './record-outcome.ts';
import type { Ended } from './record-outcome.ts';
import { sendBatch, sendMessage } from './send-message-spec.ts';

/** How long a courier has; it is left a little longer to say what it had done by then. */
const courierMilliseconds = 30_000;
const lastWordMilliseconds = 2_000;

/** How many of a batch are with the courier at the same time. */
const atOnce = 10;

/**
 * Sends messages: claims an attempt of each in one work, calls the courier with no transaction open, and writes
 * down what came of them in another. Whatever dies in between, nothing is sent a second time unasked.
 */
export function sendingJobs(couriers: Couriers): readonly Job[] {
  return [
    doJobOutside(sendMessage, (open, claim) => sendAll(open, claim, couriers)),
    doJobOutside(sendBatch, (open, claim) => sendAll(open, claim, couriers)),
  ];
}

async function sendAll(open: OpenJobWork, claim: ToClaim, couriers: Couriers): Promise<void> {
  const runId = newId<string>();
  const claims = await open((work) => claimAttempts(work, { claim, runId, couriers }));
  if (claims.length === 0) return;
  const ended: Ended[] = [];
  const left = claims.values();
  const takeTurns = async () => {
    for (const one of left) ended.push({ attempt: one.attempt, outcome: await outcomeOf(one) });
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  await open((work) => recordOutcomes(work, ended, runId));
}

function outcomeOf({ next, courier, parcel }: Claim): Promise<Outcome> {
  return next === 'send' ? deliver(courier, parcel) : whatBecameOf(parcel, courier);
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
async function whatBecameOf({ reference, channel }: Parcel, courier: Courier): Promise<Outcome> {
  const found = (await courier.find?.(reference, channel)) ?? 'cannot-tell';
  if (found === 'arrived') return { result: 'delivered' };
  if (typeof found === 'object') return { result: 'handed-over', providerId: found.providerId };
  return found === 'never-came' ? { result: 'delayed', problem: 'unreachable' } : unsure('interrupted');
}

function unsure(problem: 'interrupted' | 'not-answered' | 'fault'): Outcome {
  return { result: 'unsure', problem };
}
