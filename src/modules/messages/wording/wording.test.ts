import assert from 'node:assert/strict';
import { test } from 'node:test';

import { templateNames, templates } from '../domain/templates.ts';
import { faultIn } from '../domain/fill.ts';
import { textLength } from '../domain/text-length.ts';
import { discreetWording, ownWording } from '../own-wording.ts';
import { newId } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import { gpNia, leadDilys, workerAsha } from '#tests/support/network.ts';

const app = testApp();
const path = '/messages/wording/appointment-reminder';
const page = async (at = path) => (await (await app).ask(at, { as: leadDilys })).text();
const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('every wording that Kith comes with names what it must and only what it knows, in both languages', () => {
  for (const template of templateNames)
    for (const locale of ['en', 'cy'] as const) {
      assert.equal(faultIn(ownWording(template, locale), templates[template]), null, `${template} ${locale}`);
      assert.equal(
        faultIn(discreetWording(template, locale), templates[template]),
        null,
        `${template} ${locale}`,
      );
      assert.doesNotMatch(discreetWording(template, locale), /firstName|place|where|worker|link/);
    }
});

test('what Kith comes with fits the alphabet of telephones, so that no text costs twice', () => {
  for (const template of templateNames)
    assert.deepEqual(textLength(ownWording(template, 'en')).costly, [], template);
});

test('a lead uses other words; every version is kept, and Kith’s own come back', async () => {
  const { ask } = await app;
  const words = {
    en: 'Appointment confirmed for {when} {where}. See you then. {worker}',
    cy: 'Apwyntiad {when} {where}. {worker}',
  };
  const save = async (post: Record<string, string>) =>
    (
      await ask(path, {
        as: leadDilys,
        post: { once: newId<string>(), version: versionIn(await page()), ...words, ...post },
      })
    ).status;
  assert.equal(await save({}), 303);
  assert.match(await page('/messages/wording'), /Appointment confirmed for/);
  assert.equal(await save({ en: 'See you soon' }), 422);
  assert.equal(await save({ en: '{when} {nhsNumber}' }), 422);
  assert.equal(await save({ en: '{when} and more', version: '0' }), 409, 'an older page');
  assert.equal(await save({ en: 'Only looking: {when}', look: 'yes' }), 200);
  assert.doesNotMatch(await page(), /Only looking/);
  const back = { once: newId<string>(), version: versionIn(await page()) };
  assert.equal((await ask(`${path}/own`, { as: leadDilys, post: back })).status, 303);
  const after = await page();
  assert.match(after, /just a quick reminder/);
  assert.match(after, /Earlier versions/);
});

test('others do not change the words, and there is no such message', async () => {
  const { ask } = await app;
  for (const who of [workerAsha, gpNia]) {
    assert.equal((await ask(path, { as: who })).status, 403);
    assert.equal(
      (
        await ask(path, {
          as: who,
          post: { once: newId<string>(), version: '0', en: '{when}', cy: '{when}' },
        })
      ).status,
      403,
    );
  }
  assert.equal((await ask('/messages/wording/no-such', { as: leadDilys })).status, 404);
});
