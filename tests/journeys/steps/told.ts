import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

import { anotherGp, gp, keptIn, linkWorker, named, privacyOfficer, receptionist } from './walk.ts';
import type { Walk } from './walk.ts';

/** Waits for the worker of this Kith, which sends by itself. */
export async function isDelivered(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/message-back`);
  const sent = worker.main.locator('a[href^="/messages-back/"]');
  walk.kept.set('message', (await sent.first().getAttribute('href')) ?? '');
  for (let looks = 0; looks < 100; looks += 1) {
    await worker.open(keptIn(walk, 'message'));
    if (/Delivered/.test(await worker.main.innerText())) break;
    await wait(100);
  }
  await worker.reads('Delivered');
  await worker.open('/outbox');
  await worker.reads(`Message from the link workers – reference ${keptIn(walk, 'reference')}`);
}

export async function canBeTakenAway(walk: Walk): Promise<void> {
  const { page } = await walk.as(linkWorker);
  const at = `${walk.kith.address}${keptIn(walk, 'message')}`;
  const [html, text, pdf] = await Promise.all([
    page.request.get(at),
    page.request.get(`${at}/text`),
    page.request.get(`${at}/pdf`),
  ]);
  assert.deepEqual([html.status(), text.status(), pdf.status()], [200, 200, 200]);
  assert.match(await text.text(), new RegExp(`The support of ${named} by a link worker has ended`));
  assert.equal((await pdf.body()).subarray(0, 4).toString('latin1'), '%PDF');
}

export async function isReadAtThePractice(walk: Walk): Promise<void> {
  for (const persona of [gp, receptionist]) {
    const reader = await walk.as(persona);
    await reader.open('/referrals/sent');
    await reader.follow(named);
    await reader.open(
      (await reader.main.locator('a[href^="/messages-back/"]').first().getAttribute('href')) ?? '',
    );
    await reader.reads(`The support of ${named} by a link worker has ended`);
  }
}

export async function isHiddenFromAnotherPractice(walk: Walk): Promise<void> {
  const other = await walk.as(anotherGp);
  for (const path of [
    keptIn(walk, 'sent referral'),
    keptIn(walk, 'message'),
    `${keptIn(walk, 'message')}/pdf`,
  ]) {
    await other.open(path);
    assert.equal(other.status(), 404);
    await other.reads('There is no such page');
  }
}

export async function isInTheAccessLog(walk: Walk): Promise<void> {
  const officer = await walk.as(privacyOfficer);
  const personId = keptIn(walk, 'person').split('/').at(-1) ?? '';
  await officer.open(`/access-log?person=${personId}`);
  await officer.reads('Only one person’s record is shown.');
  for (const did of [
    'Ended the support',
    'Told the practice',
    'Wrote down an ONS4',
    'Corrected a contact',
    'Read a message back',
  ]) {
    await officer.reads(did);
  }
}

export async function isOpenedAgain(walk: Walk): Promise<void> {
  const worker = await walk.as(linkWorker);
  await worker.open(`${keptIn(walk, 'person')}/closure`);
  await worker.press('Open it again');
  assert.equal(worker.status(), 422);
  await worker.write('Why is it opened again?', 'The choir has closed and she rang');
  await worker.press('Open it again');
  await worker.reads('The support is open again.');
}
