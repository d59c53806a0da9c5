import assert from 'node:assert/strict';

import type { Walk } from './walk.ts';

export const neighbour = 'Ottoline Varley';

/** Somebody asks for a link worker themselves, without an account. */
export async function asksForOneself(walk: Walk): Promise<void> {
  const person = await walk.asPublic();
  await person.open('/self-referral');
  await person.press('Start');
  await person.press('Continue');
  assert.equal(person.status(), 422);
  await person.reads('Choose who this is for');
  await person.pick('For me');
  await person.press('Continue');
  await person.write('First name', 'Ottoline');
  await person.write('Last name', 'Varley');
  await person.press('Continue');
  await person.writeDay('When were you born?', '9 11 1969');
  await person.press('Continue');
  await person.write('Phone number', '07700 900462');
  await person.press('Continue');
  await person.pick('I feel lonely');
  await person.press('Continue');
  await person.write('What would help?', 'Somewhere to go on Thursdays.');
  await person.press('Continue');
  await person.press('Continue');
  await person.pick('Elm Street Surgery');
  await person.press('Continue');
  await person.reads('Ottoline');
  await person.pick('Yes, a link worker may read this and get in touch with me');
  await person.press('Send');
  await person.reads('Thank you. We have it.');
  assert.match(await person.main.locator('.k-reference').innerText(), /\S{4}/);
}
