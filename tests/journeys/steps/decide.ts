import assert from 'node:assert/strict';

import { neighbour } from './ask-for-oneself.ts';
import { gp, known, linkWorker, named } from './walk.ts';
import type { Walk } from './walk.ts';

export async function asksTheReferrer(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open('/referrals?show=everyone');
  await worker.follow(`Decide ${named}`);
  walk.kept.set('referral', new URL(worker.page.url()).pathname);
  await worker.unfold('Ask the referrer something');
  await worker.press('Ask');
  assert.equal(worker.status(), 422);
  await worker.write('What would you like to know?', 'Does she have somebody at home?');
  await worker.press('Ask');
  await worker.reads('No answer yet.');
}

export async function answersTheQuestion(walk: Walk): Promise<void> {
  const doctor = await walk.as(gp);
  await doctor.open('/referrals/sent');
  await doctor.reads('Waiting for your answer to a question');
  await doctor.follow(named);
  walk.kept.set('sent referral', new URL(doctor.page.url()).pathname);
  await doctor.write('Your answer', 'Nobody since her brother moved to Cornwall.');
  await doctor.press('Send the answer');
  await doctor.reads('Your answer was sent.');
}

export async function declinesTheOther(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open('/referrals?show=everyone');
  await worker.follow(`Decide ${neighbour}`);
  await worker.unfold('Decline');
  await worker.press('Decline and tell the referrer');
  assert.equal(worker.status(), 422);
  await worker.pick('They live outside our area');
  await worker.press('Decline and tell the referrer');
  await worker.reads('Declined. The referrer is being told.');
  await worker.open('/referrals?show=everyone');
  assert.equal(await worker.main.getByRole('link', { name: neighbour }).count(), 0);
}

/** @returns Touches on the page of the referral. */
export async function acceptsInOneTouch(walk: Walk): Promise<number> {
  const worker = await walk.as(linkWorker);
  await worker.open('/referrals?show=everyone');
  await worker.follow(`Decide ${named}`);
  await worker.reads('Nobody since her brother moved to Cornwall.');
  const touches = await worker.touchesOf(() => worker.press(`I will support ${known}`));
  await worker.reads('Taken on.');
  return touches;
}
