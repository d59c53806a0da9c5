import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';

const said = 'I miss my garden. I would like to get out of the house twice a week.';

/** Blank paper, and afterwards what was taken from it. @returns The address of the conversation. */
export async function listens(worker: Hand, person: string): Promise<string> {
  await worker.goTo(`${person}/listening`);
  assert.equal(await worker.press('Keep these words'), 422);
  await worker.fill(/own words$/, said);
  await worker.press('Keep these words');
  return new URL(worker.page.url()).pathname;
}

export async function fillsTheMargin(worker: Hand, person: { readonly given: string }): Promise<void> {
  await worker.fill('What matters most', 'get out of the house twice a week');
  await worker.tick('Bus or transport');
  await worker.fill('Strengths', 'Knows every rose by name');
  await worker.press('Save what you took from it');
  await worker.fill(`Something ${person.given} wants`, 'get out of the house twice a week');
  await worker.press('Add to the plan');
}

/** A goal, who does what by when, and the day on which they talk again. */
export async function plans(worker: Hand, person: string): Promise<void> {
  await worker.goTo(`${person}/plan/words`);
  await worker.fill('What matters to me', 'I want to get out of the house twice a week.');
  await worker.fill('What I am good at', 'Roses.');
  await worker.press('Save these words');
  await worker.press(/^Add an action/);
  assert.equal(await worker.press('Add to the plan'), 422);
  await worker.fill('What will be done', 'Ring the gardening group');
  await worker.tick(/^(Morwenna|Me)/, 'Who does it?');
  await worker.press('Add to the plan');
  await worker.goTo(`${person}/plan/new-goal`);
  assert.equal(await worker.press('Add to the plan'), 422);
  await worker.goTo(`${person}/plan/review`);
  assert.equal(await worker.press('Save'), 422);
  await worker.tick('In 4 weeks');
  await worker.press('Save');
}

export async function agrees(
  worker: Hand,
  person: string,
  { given }: { readonly given: string },
): Promise<void> {
  await worker.goTo(`${person}/plan`);
  await worker.press(`Agree it with ${given}`);
  assert.equal(await worker.press(`${given} agrees to this plan`), 422);
  await worker.tick('Face to face');
  await worker.press(`${given} agrees to this plan`);
  assert.match(await worker.reads(), /It is written down that they agreed/);
}

/** The plan on paper: their words and nothing of the screen around them. */
export async function printsPlan(worker: Hand, person: string): Promise<void> {
  for (const size of ['', '?size=large']) {
    await worker.goTo(`${person}/plan/print${size}`);
    const paper = await worker.reads();
    assert.match(paper, /I want to get out of the house twice a week/);
    assert.match(paper, /Ring the gardening group/);
    assert.doesNotMatch(paper, /Directory|Sign out/);
  }
}

export async function marksActionDone(worker: Hand, person: string): Promise<void> {
  await worker.goTo(`${person}/plan`);
  await worker.press(/^Done/);
}

/** The four questions of ONS4, answered by the person. */
export async function asksFourQuestions(
  worker: Hand,
  person: string,
  answers: readonly string[],
): Promise<void> {
  await worker.goTo(`${person}/measures/ons4`);
  assert.equal(await worker.press(/^Save/), 422);
  await worker.tick(/^(?!Someone else)/, 'Who is answering?');
  await answersQuestions(worker, answers);
  await worker.press(/^Save/);
  assert.match(new URL(worker.page.url()).pathname, /\/measures$/);
}

/** Wherever the four questions are. */
export async function answersQuestions(worker: Hand, answers: readonly string[]): Promise<void> {
  for (const [index, question] of questions.entries()) await worker.tick(answers[index] ?? '', question);
}

const questions = [/how satisfied are you/, /are worthwhile/, /how happy did you feel/, /how anxious/];
