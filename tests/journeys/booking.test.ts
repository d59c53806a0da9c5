// A time that fits somebody's life, from Today to the booked appointment and on, in a browser without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { needsChromium } from '#tests/support/browser.ts';

import { openEyes } from './eyes.ts';
import { openKith } from './ground.ts';
import { signedIn } from './hand.ts';
import { widerThanScreen } from './steps/reading.ts';

test('booking a time that fits', { ...needsChromium, timeout: 240_000 }, async (t) => {
  const kith = await openKith();
  const eyes = openEyes();
  const worker = await signedIn({ kith, eyes }, 'Link worker in Northvale');
  let appointment = '';
  let person = '';

  await t.test('from Today it is at most five touches, and the question comes first', async () => {
    await worker.goTo('/today');
    worker.touches();
    const row = worker.page
      .locator('.k-next__row')
      .filter({ has: worker.page.locator('.k-ring') })
      .first();
    await row.locator('.k-ring > summary').first().click();
    const beside = await row.locator('.k-next__who').boundingBox();
    assert.ok((beside?.width ?? 0) >= 140, 'the person stays readable beside what was opened');
    await worker.press('Find a time', row);
    assert.match(await worker.reads(), /Do you think a face to face appointment would be useful for you\?/);
    await worker.press('By phone');
    assert.match(await worker.reads(), /What fits .* best/);
    await worker.press(/^Choose/);
    await worker.press('Book it');
    const opened = 1;
    const touches = worker.touches() + opened;
    assert.match(await worker.reads(), /Booked\./);
    appointment = new URL(worker.page.url()).pathname;
    t.diagnostic(`booked in ${touches} touches`);
    assert.ok(touches <= 5, `${touches} touches`);
  });

  await t.test('it is in the story and beside it, and a day by name shows every time', async () => {
    person = (await worker.page.locator('a[href^="/people/"]').first().getAttribute('href')) ?? '';
    await worker.goTo(person);
    assert.match(await worker.reads(), /Appointment booked: .*, by phone .* Next appointment/);
    await worker.goTo(`${appointment}/move`);
    await worker.fillDay('Every free time of a day', '11 3 2026');
    await worker.press('Show this day');
    assert.match(await worker.reads(), /All times of Wed 11 March/);
  });

  await t.test('it is moved, waited for and cancelled', async () => {
    await worker.goTo(`${appointment}/move`);
    await worker.press(/^Choose/);
    await worker.press('Move it');
    assert.match(await worker.reads(), /Moved\. The old time is free again\./);
    appointment = new URL(worker.page.url()).pathname;
    await worker.press('Would they come earlier?');
    await worker.press('Put them on the list');
    assert.match(await worker.reads(), /On the list for an earlier time\./);
    await worker.goTo(`${appointment}/cancellation`);
    await worker.press('Cancel the appointment');
    assert.match(await worker.reads(), /Choose who would like it cancelled/);
    await worker.tick('We have to');
    await worker.press('Cancel the appointment');
    assert.match(await worker.reads(), /Cancelled by us/);
  });

  await t.test('on a narrow screen nothing reaches beyond its edge', async () => {
    await worker.page.setViewportSize({ width: 320, height: 800 });
    for (const path of [
      `${person}/appointments/new?how=face-to-face`,
      `${person}/appointments`,
      appointment,
    ]) {
      await worker.goTo(path);
      assert.equal(await widerThanScreen(worker.page), null, path);
    }
  });

  await t.test('everybody can use every page of it', async () => {
    assert.deepEqual(await eyes.problems(), []);
  });
});
