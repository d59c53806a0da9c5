import assert from 'node:assert/strict';

import { keptIn, linkWorker } from './walk.ts';
import type { Walk } from './walk.ts';

export async function putsAContactRight(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(keptIn(walk, 'contact'));
  await worker.unfold('Something here is wrong');
  await worker.pick('Met', 'What happened?');
  await worker.press('Amend');
  assert.equal(worker.status(), 422);
  await worker.write('Why was it wrong?', 'It was on her doorstep and not on the phone');
  await worker.press('Amend');
  await worker.reads('Amended.');
  await worker.reads('What it said before');
  await worker.reads('Spoke');
  await worker.reads('It was on her doorstep and not on the phone');
}
