import assert from 'node:assert/strict';

import { keptIn, known, linkWorker } from './walk.ts';
import type { Walk } from './walk.ts';

export const words =
  'Since my brother left I talk to the radio. I used to sing in a choir, and I miss the bus stop chatter.';
export const goal = 'I want to sing with people again';

export async function listens(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(keptIn(walk, 'person'));
  await worker.follow('Listen');
  await worker.press('Keep these words');
  assert.equal(worker.status(), 422);
  await worker.write(`What ${known} says, in their own words`, words);
  await worker.pick('My team');
  await worker.press('Keep these words');
  await worker.reads(words);
}

export async function writesTheMargin(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.write('What matters most', 'I used to sing in a choir');
  await worker.pick('Bus or transport');
  await worker.write('Strengths', 'Knows every hymn by heart');
  await worker.press('Save what you took from it');
  await worker.reads('Saved. The words themselves are as they were.');
  await worker.follow(/^Make it a goal/);
  await worker.write(`Something ${known} wants`, goal);
  await worker.press('Add to the plan');
}

export async function plansWithThem(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  const plan = `${keptIn(walk, 'person')}/plan`;
  await worker.open(`${plan}/words`);
  await worker.write('What matters to me', 'Hearing another voice before the evening news.');
  await worker.write('What I am good at', 'I know every hymn by heart.');
  await worker.press('Save these words');
  await worker.open(plan);
  await worker.reads(goal);
  await worker.follow(/^Add an action/);
  await worker.press('Add to the plan');
  assert.equal(worker.status(), 422);
  await worker.write('What will be done', 'Ring the choir and ask when they meet');
  await worker.pick(known);
  await worker.press('Add to the plan');
  await worker.open(`${plan}/review`);
  await worker.pick('In 4 weeks');
  await worker.press('Save');
  await worker.reads('Saved: when you talk again.');
}

export async function agreesAndPrints(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  const plan = `${keptIn(walk, 'person')}/plan`;
  await worker.open(plan);
  await worker.follow(`Agree it with ${known}`);
  await worker.pick('Face to face');
  await worker.press(`${known} agrees to this plan`);
  await worker.reads(`${known} agreed to this plan, face to face`);
  await worker.follow('Print on A4');
  await worker.reads('Hearing another voice before the evening news.');
  await worker.reads(goal);
}
