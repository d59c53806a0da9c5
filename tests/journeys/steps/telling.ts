import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';
import type { Person } from './referring.ts';

/** What would be told now, read before it is sent. */
export async function tellsPractice(worker: Hand, person: string, ask: string): Promise<void> {
  await worker.goTo(`${person}/message-back`);
  await worker.fill(/^Is there something the practice should do/, ask);
  await worker.press('Show the message with this in it');
  assert.match(await worker.reads(), new RegExp(ask));
  await worker.press(/^Send to /);
  assert.match(await worker.reads(), /The message is on its way/);
}

/** Everything that was sent to the practice has arrived. */
export async function outboxHas(worker: Hand, state: string, howMany: number): Promise<void> {
  await worker.goTo('/outbox');
  await worker.press(state, worker.page.locator('main'));
  const lines = worker.page.locator('main').getByText('Message from the link workers');
  assert.equal(await lines.count(), howMany);
}

/** Whoever referred finds what became of it: as a page, as text to paste, and as PDF to keep. */
export async function readsMessageBack(
  referrer: Hand,
  { given, family }: Person,
): Promise<readonly string[]> {
  await referrer.goTo('/referrals/sent');
  await referrer.press(`${given} ${family}`);
  const sent = new URL(referrer.page.url()).pathname;
  assert.match(await referrer.reads(), /Support ended/);
  await referrer.press(/Support has ended/);
  const message = new URL(referrer.page.url());
  const page = await referrer.reads();
  assert.match(page, new RegExp(`The support of ${given} ${family} by a link worker has ended`));
  assert.match(page, /get out of the house twice a week/);
  assert.doesNotMatch(page, /I miss my garden/, 'their own words in listening stay with the team');
  const { request } = referrer.page.context();
  const text = await request.get(`${message.href}/text`);
  assert.match(await text.text(), new RegExp(`${given} ${family}`));
  const pdf = await request.get(`${message.href}/pdf`);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
  return [sent, message.pathname];
}

/** To somebody of another practice there is no such page. */
export async function findsNoSuchPage(stranger: Hand, paths: readonly string[]): Promise<void> {
  assert.ok(paths.length > 0);
  for (const path of paths) {
    await stranger.goTo(path);
    assert.match(await stranger.reads(), /There is no such page/);
  }
}

/** Every look and every change, by name, in the access log of one person. */
export async function seesWhoLooked(officer: Hand, person: string, names: readonly string[]): Promise<void> {
  await officer.goTo(`/access-log?person=${person.replace('/people/', '')}`);
  const log = [await officer.reads()];
  while ((await officer.page.getByRole('link', { name: /Older|Earlier|Next/ }).count()) > 0) {
    await officer.press(/Older|Earlier|Next/);
    log.push(await officer.reads());
  }
  const all = log.join(' ');
  for (const name of names) assert.ok(all.includes(name), `${name} is in the access log`);
  for (const did of [
    'Looked at their record',
    'Ended the support',
    'Told the practice',
    'Read a message back',
  ]) {
    assert.ok(all.includes(did), did);
  }
}
