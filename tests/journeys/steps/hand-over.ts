import assert from 'node:assert/strict';

import { anotherLinkWorker, keptIn, linkWorker, named } from './walk.ts';
import type { Walk } from './walk.ts';

const there = 'She likes to be rung before noon, and the choir is next Thursday.';
const back = 'She has been to the choir. Thank you for having her.';

export async function handsOverAndBack(walk: Walk): Promise<void> {
  const [from, to] = [await nameOf(walk, linkWorker), await nameOf(walk, anotherLinkWorker)];
  await handsOver(walk, { giver: linkWorker, taker: to, note: there });
  const worker = await walk.as(linkWorker);
  await worker.open(keptIn(walk, 'person'));
  const other = await walk.as(anotherLinkWorker);
  await other.open('/people');
  assert.equal(await other.main.getByRole('link', { name: named }).count(), 1);
  await other.open(keptIn(walk, 'person'));
  await other.reads(there);
  await handsOver(walk, { giver: anotherLinkWorker, taker: from, note: back });
}

type Handing = { readonly giver: string; readonly taker: string; readonly note: string };

async function handsOver(walk: Walk, { giver, taker, note }: Handing): Promise<void> {
  const worker = await walk.as(giver);
  await worker.open(keptIn(walk, 'person'));
  await worker.follow('Hand over');
  await worker.press('Hand over');
  assert.equal(worker.status(), 422);
  await worker.main.getByLabel(new RegExp(`^${RegExp.escape(taker)}`)).check();
  await worker.write('What do they need to know?', note);
  await worker.press('Hand over');
  await worker.reads('Handed over. What was planned goes with them.');
}

async function nameOf(walk: Walk, persona: string): Promise<string> {
  const { rows } = await walk.kith.pool.query<{ name: string }>(
    `select u.name from identity."user" u join identity.persona p on p.user_id = u.id where p.label = $1`,
    [persona],
  );
  return rows[0]?.name ?? '';
}
