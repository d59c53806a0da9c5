import { setTimeout as wait } from 'node:timers/promises';

import { Refusal } from '#platform/refusal.ts';

import { ask } from './ask.ts';
import type { Answer, FetchLimits } from './ask.ts';

export type PatientLimits = FetchLimits & {
  /** How often one address is asked again that asks to be left alone for a while. */
  readonly waits: number;
  /** Who asks to be left alone for longer is read another day. */
  readonly longestWaitSeconds: number;
  /** Where it does not say for how long. */
  readonly unsaidWaitSeconds: number;
};

export const usualPatience = { waits: 5, longestWaitSeconds: 90, unsaidWaitSeconds: 10 } as const;

/** Asks a feed, and a server that has too much to do (429, 503) again when it says. */
export async function askPatiently(address: string, limits: PatientLimits): Promise<Answer> {
  for (let left = limits.waits; left > 0; left -= 1) {
    const answer = await ask(address, limits).catch((error: unknown) => secondsToWait(error, limits));
    if (typeof answer !== 'number') return answer;
    await wait(answer * 1000);
  }
  return ask(address, limits);
}

/** @throws The error itself when there is nothing to wait for. */
function secondsToWait(error: unknown, limits: PatientLimits): number {
  const isAnswer = error instanceof Refusal && error.code === 'directory.import-feed-answered';
  const { status, retryAfterSeconds = limits.unsaidWaitSeconds } = isAnswer ? error.details : {};
  const seconds = ['429', '503'].includes(String(status)) ? Number(retryAfterSeconds) : Infinity;
  if (seconds > limits.longestWaitSeconds) throw error;
  return seconds;
}
