import assert from 'node:assert/strict';

import { keptIn, known, linkWorker } from './walk.ts';
import type { Walk } from './walk.ts';

/** Finds services from the plan, puts one on the shortlist and connects them to another. */
export async function findsWhoCanHelp(walk: Walk, wish: string): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/plan`);
  await worker.follow(/^See how it goes, or find more|^Find who can help/);
  if (!new URL(worker.page.url()).pathname.endsWith('/new')) await worker.follow('Find who can help');
  await worker.write('What would help?', wish);
  await worker.press('Search');
  await worker.main
    .getByLabel(/^Put on the shortlist/)
    .nth(1)
    .check();
  await worker.press('Put what is ticked on the shortlist');
  await worker.reads('It is on the shortlist.');
}

/** Where a directory of some thousand services was brought in, it is searched like the groups around the corner. */
export async function findsInARealDirectory(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/connections/new`);
  await worker.write('What would help?', 'help for veterans');
  await worker.press('Search');
  assert.ok((await worker.main.getByRole('link', { name: new RegExp(`^Connect ${known} to`) }).count()) > 3);
}

export async function connectsTogether(walk: Walk, wish: string): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/connections/new`);
  await worker.write('What would help?', wish);
  await worker.press('Search');
  const [first] = await worker.main.getByRole('link', { name: new RegExp(`^Connect ${known} to`) }).all();
  assert.ok(first, `nothing was found for “${wish}”`);
  const service = /^Connect \S+ to (.*)$/.exec((await first.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  walk.kept.set('service', service);
  await worker.open((await first.getAttribute('href')) ?? '');
  await worker.follow('We do it together');
  await worker.press('See what they would be told');
  assert.equal(worker.status(), 422);
  await worker.write('In words for the service', 'Somebody to say hello to the first time.');
  await worker.press('See what they would be told');
  await worker.reads('Somebody to say hello to the first time.');
  await worker.press(`${known} agrees: connect`);
  assert.equal(worker.status(), 422);
  await worker.pick('Face to face');
  await worker.press(`${known} agrees: connect`);
  await worker.reads('Connected. Here is what was agreed.');
}

export async function followsItUp(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/connections`);
  const how = worker.main.getByRole('group', { name: `How is it going? ${keptIn(walk, 'service')}` });
  await worker.press('It has started', how);
  await worker.reads('Saved: how it went.');
  walk.kith.goOnTo('2026-03-26T10:00:00Z');
  await worker.open(`${keptIn(walk, 'person')}/connections`);
  await worker.press('It has lasted', how);
  await worker.reads('Still going');
  await worker.open(`${keptIn(walk, 'person')}/plan`);
  await worker.press(/^Done/);
  await worker.reads('Done.');
}

export async function printsTheShortlist(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/shortlist`);
  await worker.follow('Print it in large letters');
  await worker.reads('Places that might help');
}
