import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';
import { answersQuestions } from './planning.ts';

type Given = { readonly given: string };

export async function handsOver(worker: Hand, person: string, to: string, note: string): Promise<void> {
  await worker.goTo(`${person}/handover`);
  assert.equal(await worker.press('Hand over'), 422);
  await worker.tick(new RegExp(`^${to}`), /takes .* on/);
  await worker.fill('What do they need to know?', note);
  await worker.press('Hand over');
  assert.match(new URL(worker.page.url()).pathname, /^\/people$/);
}

/** What the practice will read, seen before anything is closed. */
export async function seesMessageFirst(worker: Hand, person: string, { given }: Given): Promise<void> {
  await worker.goTo(`${person}/closure`);
  assert.equal(await worker.press(`Close the support of ${given}`), 422);
  await worker.tick('What mattered was reached');
  await worker.tick('Not asked: it was not the moment');
  await worker.press('See the message first');
  assert.match(await worker.reads(), /If you close it like this, the practice reads/);
}

/** From their page to closed, with the result of every goal and the four questions at the end. @returns Touches. */
export async function closes(worker: Hand, person: string, answers: readonly string[]): Promise<number> {
  await worker.goTo(person);
  worker.touches();
  await worker.press('Close', worker.page.locator('.k-aside'));
  await worker.tick('What mattered was reached');
  await answersQuestions(worker, answers);
  await worker.press(/^Close the support of/);
  const touches = worker.touches();
  assert.match(await worker.reads(), /The support is closed/);
  return touches;
}

export async function reopens(worker: Hand, person: string): Promise<void> {
  await worker.goTo(`${person}/closure`);
  assert.equal(await worker.press('Open it again'), 422);
  await worker.fill('Why is it opened again?', 'She rang: the group has stopped.');
  await worker.press('Open it again');
  assert.match(await worker.reads(), /The support is open again/);
}
