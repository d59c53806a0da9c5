import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';
import type { Person } from './referring.ts';

/** Opens a referral from the list of those that wait. */
async function opensReferralOf(worker: Hand, { given, family }: Person): Promise<void> {
  await worker.goTo('/referrals?show=everyone');
  await worker.press(`${given} ${family}`);
}

/** Takes them on. @returns The address of their page. */
export async function accepts(worker: Hand, person: Person): Promise<string> {
  await opensReferralOf(worker, person);
  await worker.press(`I will support ${person.given}`);
  const { pathname } = new URL(worker.page.url());
  assert.match(pathname, /^\/people\/[0-9a-f-]{36}$/);
  assert.match(await worker.reads(), /Taken on\. The first step is on Today/);
  return pathname;
}

export async function asks(worker: Hand, person: Person, question: string): Promise<void> {
  await opensReferralOf(worker, person);
  await worker.open('Ask the referrer something');
  assert.equal(await worker.press('Ask'), 422);
  await worker.fill('What would you like to know?', question);
  await worker.press('Ask');
  assert.match(await worker.reads(), /Asked\. It waits here for the answer/);
}

/** The referrer finds the question where their referrals are. */
export async function answers(gp: Hand, { given, family }: Person, answer: string): Promise<void> {
  await gp.goTo('/referrals/sent');
  assert.match(await gp.reads(), /Waiting for your answer to a question/);
  await gp.press(`${given} ${family}`);
  assert.equal(await gp.press('Send the answer'), 422);
  await gp.fill('Your answer', answer);
  await gp.press('Send the answer');
  assert.match(await gp.reads(), /Your answer was sent/);
}

export async function declines(worker: Hand, person: Person, reason: string): Promise<void> {
  await opensReferralOf(worker, person);
  await worker.open(/^Decline$/);
  assert.equal(await worker.press('Decline and tell the referrer'), 422);
  await worker.tick(reason);
  await worker.press('Decline and tell the referrer');
  assert.match(await worker.reads(), /Declined\. The referrer is being told/);
}
