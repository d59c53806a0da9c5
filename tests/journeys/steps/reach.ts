import assert from 'node:assert/strict';

import { keptIn, known, linkWorker, named } from './walk.ts';
import type { Walk } from './walk.ts';

export async function showsThemOnToday(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open('/today');
  const link = worker.main.getByRole('link', { name: named });
  assert.equal(await link.count(), 1);
  walk.kept.set('person', (await link.getAttribute('href')) ?? '');
}

/** @returns Touches for one missed call, from Today. */
export async function missesThem(walk: Walk): Promise<number> {
  const worker = await walk.as(linkWorker);
  await worker.open('/today');
  const row = worker.main.getByRole('listitem').filter({ hasText: named });
  const touches = await worker.touchesOf(async () => {
    await worker.unfold(`Ring ${known}`, row);
    await worker.press('No answer', row);
  });
  await worker.reads('No answer');
  return touches;
}

export async function triesOnThreeDays(walk: Walk): Promise<number> {
  const touches = [await missesThem(walk)];
  const worker = await walk.as(linkWorker);
  await worker.reads('That was try 1 of 3.');
  walk.kith.goOnTo('2026-03-06T17:00:00Z');
  touches.push(await missesThem(walk));
  await worker.reads('That was try 2 of 3.');
  walk.kith.goOnTo('2026-03-11T17:00:00Z');
  touches.push(await missesThem(walk));
  await worker.reads('A kind letter was written after three tries.');
  return Math.max(...touches);
}

export async function findsTheLetterInTheOutbox(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open('/outbox');
  await worker.follow('A letter for you');
  await worker.reads(`Dear ${known},`);
  await worker.reads('You have done nothing wrong');
  await worker.press('I have printed it');
  await worker.reads('Marked as printed.');
}

export async function speaksWithThem(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  walk.kith.goOnTo('2026-03-12T10:00:00Z');
  await worker.open(keptIn(walk, 'person'));
  await worker.unfold('What happened?');
  await worker.press('We spoke');
  await worker.reads('Spoke');
  walk.kept.set('contact', new URL(worker.page.url()).pathname);
}
