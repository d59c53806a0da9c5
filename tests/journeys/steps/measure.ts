import assert from 'node:assert/strict';

import { keptIn, known, linkWorker } from './walk.ts';
import type { Walk } from './walk.ts';
import type { Walker } from './walker.ts';

const questions = [/satisfied are you/, /are worthwhile/, /happy did you feel/, /anxious did you feel/];

export type Answers = readonly [string, string, string, string];

/** Four touches: one for each of the four questions. */
export async function answersFour(worker: Walker, answers: Answers): Promise<void> {
  for (const [index, question] of questions.entries()) {
    await worker.pick(answers[index] ?? '', question);
  }
}

export async function asksTheFour(walk: Walk, occasion: 'Start' | 'Review', answers: Answers): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/measures/ons4`);
  if (occasion === 'Start') {
    await worker.press('Save the answers');
    assert.equal(worker.status(), 422);
  }
  await worker.pick(known, 'Who is answering?');
  await answersFour(worker, answers);
  await worker.pick(occasion, 'Where are you in your time together?');
  await worker.press('Save the answers');
  await worker.reads('The answers are saved.');
}
