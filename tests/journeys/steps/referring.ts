import assert from 'node:assert/strict';

import type { Hand } from '../hand.ts';

export type Person = { readonly given: string; readonly family: string; readonly phone: string };

/** A GP refers somebody new, from a blank page to the reference. @returns The reference that is read out. */
export async function refers(gp: Hand, { given, family, phone }: Person): Promise<string> {
  await gp.goTo('/referrals/new');
  await gp.fill('First name', given);
  await gp.fill('Last name', family);
  await gp.fillDay('Date of birth', '27 3 1951');
  await gp.fill('Phone', phone);
  await gp.tick('Lonely or cut off');
  await gp.fill(/^What they hope for/, 'Somebody to walk with.');
  await gp.tick('In person', /Have they said yes/);
  await gp.press('Check your answers');
  assert.match(await gp.reads(), new RegExp(`${given} ${family}`));
  await gp.press(/^Send/);
  return referenceOn(gp);
}

/** Without a name, a day or a reason nothing is referred. */
export async function refersNobody(gp: Hand): Promise<void> {
  await gp.goTo('/referrals/new');
  await gp.tick('Low mood or anxiety');
  assert.equal(await gp.press('Check your answers'), 422);
  assert.ok(await gp.page.getByLabel('Low mood or anxiety').isChecked(), 'what was ticked stays ticked');
}

/** Somebody without an account asks for themselves, one question a page, and takes their time. */
export async function refersThemselves(
  visitor: Hand,
  { given, family, phone }: Person,
  timePasses: () => void,
): Promise<string> {
  await visitor.goTo('/');
  await visitor.goTo('/self-referral');
  await visitor.press('Start');
  assert.equal(await visitor.press('Continue'), 422);
  await visitor.tick('For me');
  await visitor.press('Continue');
  assert.equal(await visitor.press('Continue'), 422);
  await visitor.fill('First name', given);
  await visitor.fill('Last name', family);
  await visitor.press('Continue');
  assert.equal(await visitor.press('Continue'), 422);
  await visitor.fillDay(/When were you born/, '2 11 1948');
  await visitor.press('Continue');
  assert.equal(await visitor.press('Continue'), 422);
  await visitor.fill('Phone number', phone);
  await visitor.press('Continue');
  assert.equal(await visitor.press('Continue'), 422);
  await visitor.tick('Money, bills or benefits');
  await visitor.press('Continue');
  await visitor.fill(/^What would help/, 'Someone to sort the letters with.');
  await visitor.press('Continue');
  await visitor.press('Continue');
  assert.equal(await visitor.press('Continue'), 422);
  await visitor.tick('Elm Street Surgery');
  await visitor.press('Continue');
  timePasses();
  assert.equal(await visitor.press(/^Send/), 422);
  await visitor.tick(/^Yes/);
  await visitor.press(/^Send/);
  return referenceOn(visitor);
}

async function referenceOn(hand: Hand): Promise<string> {
  const [reference] = /\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}\b/.exec(await hand.reads()) ?? [];
  assert.ok(reference, 'there is a reference to read out');
  return reference;
}
