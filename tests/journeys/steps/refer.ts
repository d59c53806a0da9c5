import assert from 'node:assert/strict';

import { gp, known, named } from './walk.ts';
import type { Walk } from './walk.ts';
import type { Walker } from './walker.ts';

export async function sendsAnEmptyForm(walk: Walk): Promise<void> {
  const doctor = await walk.as(gp);
  await doctor.open('/referrals/new');
  await doctor.press('Check your answers');
  assert.equal(doctor.status(), 422);
  assert.match(await doctor.page.title(), /^Error: /);
  await doctor.reads('There is a problem');
  await doctor.reads('Choose at least one reason');
  await doctor.reads('Say whether they have agreed');
}

/** @returns Touches, from the menu to the reference. */
export async function refersSomebodyNew(walk: Walk): Promise<number> {
  const doctor = await walk.as(gp);
  await doctor.open('/referrals/sent');
  const touches = await doctor.touchesOf(async () => {
    await doctor.follow('Refer someone');
    await fillIn(doctor);
    await doctor.press('Check your answers');
    await doctor.reads(named);
    walk.kept.set('check page', doctor.page.url());
    walk.kept.set('sent form', JSON.stringify(await hiddenFields(doctor)));
    await doctor.press('Send the referral');
  });
  await doctor.reads('Reference to give them');
  walk.kept.set('received page', doctor.page.url());
  walk.kept.set('reference', await doctor.main.locator('.k-reference').first().innerText());
  return touches;
}

async function fillIn(doctor: Walker): Promise<void> {
  await doctor.write('First name', known);
  await doctor.write('Last name', 'Tregarth');
  await doctor.writeDay('Date of birth', '27 3 1951');
  await doctor.write(/^Phone/, '07700 900461');
  await doctor.unfold('More about reaching them');
  await doctor.write(/^Address/, '4 Chapel Row, Northvale');
  await doctor.pick('Lonely or cut off', 'What is it about?');
  await doctor.write(/^What they hope for/, 'To hear another voice before the evening news.');
  await doctor.pick('In person', 'Have they said yes to this referral?');
}

/** The browser sends the same form once more, as an impatient press does. */
export async function sendsItTwice(walk: Walk): Promise<void> {
  const doctor = await walk.as(gp);
  const again = await doctor.page.request.post(walk.kept.get('check page') ?? '', {
    form: JSON.parse(walk.kept.get('sent form') ?? '{}') as Record<string, string>,
    headers: { origin: walk.kith.address },
  });
  assert.equal(again.url(), walk.kept.get('received page'));
  await doctor.open('/referrals/sent');
  assert.equal(await doctor.main.getByRole('link', { name: named }).count(), 1);
}

async function hiddenFields({ main }: Walker): Promise<Record<string, string>> {
  const fields = await main
    .locator('form input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
  return Object.fromEntries(fields) as Record<string, string>;
}
