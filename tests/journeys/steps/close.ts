import assert from 'node:assert/strict';

import { goal } from './listen-and-plan.ts';
import { answersFour } from './measure.ts';
import { keptIn, known, linkWorker, named } from './walk.ts';
import type { Walk } from './walk.ts';
import type { Walker } from './walker.ts';

export async function looksAtTheMessageFirst(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/closure`);
  await worker.press(`Close the support of ${known}`);
  assert.equal(worker.status(), 422);
  await worker.open(`${keptIn(walk, 'person')}/closure`);
  await fillIn(worker);
  // Proposed from the step that was done.
  assert.ok(await worker.main.getByRole('group', { name: goal }).getByLabel('Achieved').isChecked());
  await worker.press('See the message first');
  await worker.reads('If you close it like this, the practice reads:');
  await worker.reads(`The support of ${named} by a link worker has ended`);
}

/** @returns Touches, from their page to the end. */
export async function closes(walk: Walk): Promise<number> {
  const worker = await walk.as(linkWorker);
  await worker.open(keptIn(walk, 'person'));
  const touches = await worker.touchesOf(async () => {
    await worker.follow('Close');
    await fillIn(worker);
    await worker.press(`Close the support of ${known}`);
  });
  await worker.reads('The support is closed.');
  return touches;
}

async function fillIn(worker: Walker): Promise<void> {
  await worker.pick('What mattered was reached', 'Why does it end?');
  await worker.pick(`${known} answers the four questions`, `How is ${known} now?`);
  await answersFour(worker, ['7', '8', '8', '2']);
}
