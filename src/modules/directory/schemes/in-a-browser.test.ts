import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Page } from 'playwright-core';

import { newId } from '#platform/ids.ts';
import { listening, testApp } from '#tests/support/app.ts';
import { needsChromium, sightOf, violationsIn, visit } from '#tests/support/browser.ts';
import type { Visit } from '#tests/support/browser.ts';
import { actorAs } from '#tests/support/database.ts';
import { north } from '#tests/support/network.ts';

import { englishOn, widerThanScreen } from '../../../../tests/journeys/steps/reading.ts';
import { oneOfEachRole, othersExist } from '../../../../tests/walk/members.ts';
import { proposeScheme } from './commands/propose-scheme.ts';
import { anyone, aScheme, details } from './schemes.examples.ts';

const wide = { width: 1280 } as const;
const narrowWithoutScript = { width: 320, javaScript: false } as const;
const welsh = { width: 375, locale: 'cy' } as const;

async function openRegister() {
  const app = await testApp();
  await othersExist(app.pool);
  const scheme = await app.openWork(actorAs({ networkIds: [north] }), (work) =>
    aScheme(work, { networkId: north }),
  );
  await app.openWork(actorAs(anyone), (work) =>
    proposeScheme(work, { once: newId<string>(), details, about: null, proposerEmail: null, language: 'en' }),
  );
  return { app, scheme, base: await listening(app) };
}

test(
  'the register is found, read and added to by anybody, without a script and at 320 pixels, in both languages',
  needsChromium,
  async () => {
    const { app, scheme, base } = await openRegister();
    const problems: string[] = [];
    const look = async (page: Page) => {
      const path = new URL(page.url()).pathname;
      problems.push(
        ...(await violationsIn(await sightOf(page))).map(({ rule, where }) => `${path}: ${rule} ${where}`),
      );
      const wider = await widerThanScreen(page);
      if (wider) problems.push(`${path} is wider than the screen: ${wider}`);
    };
    const at = async (how: Visit, path: string) => {
      const page = await (await visit(how)).newPage();
      await page.goto(base + path);
      await look(page);
      return page;
    };

    const page = await at(narrowWithoutScript, '/schemes');
    await page.getByLabel('Who serves this postcode or place?').fill('QB1 2AA');
    await page.getByRole('button', { name: 'Find a scheme' }).click();
    await look(page);
    await page.getByRole('link', { name: details.name }).click();
    await look(page);
    assert.match(page.url(), new RegExp(`/schemes/${scheme}$`));
    await page.getByRole('link', { name: 'Refer yourself' }).click();
    assert.match(await page.locator('main').innerText(), /You are asking Brackenford Social Prescribing/);

    await page.goto(`${base}/schemes/proposal`);
    await page.getByRole('button', { name: 'Check what you wrote' }).click();
    await look(page);
    await page.getByLabel('Name of the scheme').fill('Tolverne Connectors');
    await page.getByLabel('Who runs it').fill('Tolverne Council');
    await page.getByLabel('What it does').fill('They listen.');
    await page.getByLabel('Postcodes it serves').fill('QC');
    await page.getByLabel('Phone number').fill('01632 960145');
    await page.getByRole('button', { name: 'Check what you wrote' }).click();
    await look(page);
    await page.getByRole('button', { name: 'Send it' }).click();
    await look(page);
    assert.match(await page.locator('main').innerText(), /Thank you/);

    for (const path of ['/schemes', `/schemes/${scheme}`]) {
      await at(wide, path);
      problems.push(...(await englishOn(await at(welsh, path))).map((text) => `${path}: “${text}”`));
    }

    const editor = oneOfEachRole.find(({ role }) => role === 'association-administrator');
    assert.ok(editor);
    const list = await (await app.ask('/schemes/proposals', { as: editor })).text();
    const [proposal = ''] = /\/schemes\/proposals\/[0-9a-f-]{36}/.exec(list) ?? [];
    for (const path of [
      '/schemes/proposals',
      proposal,
      `/schemes/${scheme}/edit`,
      `/schemes/${scheme}/history`,
    ]) {
      const html = await (await app.ask(path, { as: editor })).text();
      const found = await violationsIn({ url: base + path, html, width: 1280 });
      problems.push(...found.map(({ rule, where }) => `${path}: ${rule} ${where}`));
    }
    assert.deepEqual(problems, []);
  },
);
