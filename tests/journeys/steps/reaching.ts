import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';
import type { Person } from './referring.ts';

/** From Today: opens what can have happened with them, and says what did. @returns Touches. */
export async function logsFromToday(worker: Hand, { given }: Person, what: string): Promise<number> {
  await worker.goTo('/today');
  worker.touches();
  const row = rowOf(worker, given);
  await worker.open(`Ring ${given}`, row);
  await worker.press(what, row);
  return worker.touches();
}

/** Anybody within reach is found by part of their name; an empty search says so. */
export async function findsByName(worker: Hand, { given, family }: Person): Promise<void> {
  await worker.goTo('/people/search');
  assert.equal(await worker.press('Search', worker.page.locator('main')), 422);
  await worker.fill('Name, NHS number or birthday', family.slice(0, 5));
  await worker.press('Search', worker.page.locator('main'));
  await worker.press(`${given} ${family}`, worker.page.locator('main'));
}

export async function todayShows(worker: Hand, heading: string, given: string): Promise<void> {
  await worker.goTo('/today');
  const { page } = worker;
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
  assert.match(await section.innerText(), new RegExp(given));
}

/** Writes down how to reach them, and why it is changed. */
export async function addsAddress(worker: Hand, person: string, address: string): Promise<void> {
  await worker.goTo(person);
  await worker.press(
    'Details and how to reach them',
    worker.page.getByRole('complementary').or(worker.page.locator('.k-aside')),
  );
  await worker.fill('First name', '');
  assert.equal(await worker.press('Save the details'), 422);
  await worker.goTo(`${person}/details`);
  await worker.fill(/^Address/, address);
  await worker.fill(/^Why are you changing/, 'She told the surgery.');
  await worker.press('Save the details');
}

/** Puts a contact right: what it said before stays to be read. */
export async function amendsContact(worker: Hand, note: string, reason: string): Promise<void> {
  await worker.open('Something here is wrong');
  assert.equal(await worker.press('Amend'), 422);
  await worker.fill(/^Note/, note);
  await worker.fill('Why was it wrong?', reason);
  await worker.press('Amend');
  const page = await worker.reads();
  assert.match(page, new RegExp(reason));
  assert.match(page, new RegExp(note));
}

export async function movesNextTry(worker: Hand, day: string): Promise<void> {
  await worker.open('Choose another time');
  await worker.fillDay('Which day?', '31 2 2026');
  assert.equal(await worker.press('Change the time'), 422);
  await worker.fillDay('Which day?', day);
  await worker.fill('At what time?', '14:30');
  await worker.press('Change the time');
}

/** On their own page: they rang, or were rung at another time than the list said. */
export async function logsOnTheirPage(worker: Hand, person: string, what: string): Promise<void> {
  await worker.goTo(person);
  await worker.open('What happened?');
  await worker.press(what);
}

/** The kind letter waits to be printed, and reads as a letter. */
export async function findsKindLetter(worker: Hand, { given }: Person): Promise<void> {
  await worker.goTo('/outbox?show=to-print');
  await worker.press('A letter for you');
  const letter = await worker.reads();
  assert.match(letter, new RegExp(`Dear ${given}`));
  assert.match(letter, /You have done nothing wrong/);
}

function rowOf(worker: Hand, given: string) {
  return worker.page.locator('main li').filter({ hasText: given }).first();
}
