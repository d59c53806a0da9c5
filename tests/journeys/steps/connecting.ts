import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';

type Given = { readonly given: string };

/** Looks for who can help, for a goal of the plan. */
export async function looksFor(worker: Hand, person: string, words: string): Promise<void> {
  await worker.goTo(`${person}/connections/new`);
  await worker.fill('What would help?', words);
  await worker.press('Search');
  assert.match(await worker.reads(), /have all these words|some of these words/);
}

/** Connects them to the first that was found; what is told is what they agree to. @returns The service's name. */
export async function connects(worker: Hand, { given }: Given): Promise<string> {
  await worker.press(new RegExp(`^Connect ${given} to`));
  const [, service = ''] =
    new RegExp(`Connect ${given} to (.*)`).exec(await worker.page.locator('h1').innerText()) ?? [];
  await worker.press(`I do, for ${given}`);
  assert.equal(await worker.press('See what they would be told'), 422);
  await worker.fill('In words for the service', 'Would like company on her first visit.');
  await worker.press('See what they would be told');
  const told = await worker.reads();
  assert.match(told, /Would like company on her first visit/);
  assert.doesNotMatch(told, /I miss my garden/);
  assert.equal(await worker.press(`${given} agrees: connect`), 422);
  await worker.tick('Face to face');
  await worker.press(`${given} agrees: connect`);
  assert.match(await worker.reads(), /Connected\. Here is what was agreed/);
  return service;
}

export async function saysHowItGoes(worker: Hand, person: string, status: string): Promise<void> {
  await worker.goTo(`${person}/connections`);
  await worker.press(status);
  assert.match(await worker.reads(), /Saved: how it went/);
}

/** Ticks two services and prints them for the person to keep. */
export async function printsShortlist(worker: Hand, person: string, words: string): Promise<void> {
  await looksFor(worker, person, words);
  assert.equal(await worker.press('Put what is ticked on the shortlist'), 422);
  const boxes = worker.page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await worker.press('Put what is ticked on the shortlist');
  await worker.goTo(`${person}/shortlist`);
  await worker.press('Print it in large letters');
  const paper = await worker.reads();
  assert.match(paper, /Places that might help/);
  assert.doesNotMatch(paper, /Sign out/);
}
