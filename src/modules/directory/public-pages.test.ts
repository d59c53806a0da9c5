// The public pages as a browser has them: with scripts and without, read aloud, narrow, in Welsh.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import type { Page } from 'playwright-core';

import { listening, testApp } from '#tests/support/app.ts';
import { needsChromium, sightOf, violationsIn, visit } from '#tests/support/browser.ts';
import { actorAs } from '#tests/support/database.ts';

import type { NewService } from './adding/new-service.ts';
import { addServices } from './commands/add-services.ts';
import { fullService } from './directory.examples.ts';

const given: readonly NewService[] = [
  fullService,
  { ...fullService, name: 'Kettle by the Sea' },
  { name: 'Kettle by Telephone', phone: '01632 960302' },
];

test('the public pages in a browser', { ...needsChromium, timeout: 120_000 }, async (t: TestContext) => {
  const app = await testApp();
  const ids = await app.openWork(actorAs({ permissions: ['directory.edit'] }), (work) =>
    addServices(work, given),
  );
  const base = await listening(app);
  const list = `/directory/shortlist?ids=${ids.join(',')}`;
  const pages = [
    '/directory',
    '/directory?q=kettle&day=TU&cost=free',
    '/directory?q=xyzzy',
    `/directory/${ids[0]}`,
    list,
    '/directory/shortlist',
    '/directory/embed?q=kettle',
    '/directory/embed/snippet?near=Northvale',
  ];

  await t.test('without scripts and 320 pixels wide nothing is wrong and nothing sticks out', async () => {
    const window = await visit({ javaScript: false, width: 320 });
    const page = await window.newPage();
    for (const path of pages) {
      await page.goto(base + path);
      assert.deepEqual(await violationsIn(await sightOf(page)), [], path);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
    }
    await window.close();
  });

  const window = await visit();
  const page = await window.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await t.test('the map has the places of the list, numbered, and each leads to its listing', async () => {
    await page.goto(`${base}/directory?q=kettle`);
    assert.deepEqual(await markersOf(page), ['1 Kettle and Company', '2 Kettle by the Sea']);
    await page.getByRole('button', { name: '2 Kettle by the Sea' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':focus').textContent(), 'Kettle by the Sea');
    assert.deepEqual(await violationsIn(await sightOf(page)), []);
  });

  await t.test('a shortlist is kept on the device: from page to page, and without an address', async () => {
    await page.getByRole('link', { name: /^Keep on my list.*Sea$/ }).click();
    await page.goto(`${base}/directory/${ids[0]}`);
    await page.getByRole('link', { name: /^Keep on my list/ }).click();
    assert.match((await page.locator('[data-kept-line]').textContent()) ?? '', /My list \(2\)/);
    await page.goto(`${base}/directory/shortlist`);
    await page.getByRole('heading', { name: 'Kettle by the Sea' }).waitFor();
    assert.deepEqual(await page.locator('main h2').allTextContents(), [
      'Kettle by the Sea',
      'Kettle and Company',
    ]);
    await page.getByRole('link', { name: /^Take off my list.*Sea$/ }).click();
    await page.goto(`${base}/directory/shortlist`);
    await page.getByRole('heading', { name: 'Kettle and Company' }).waitFor();
    assert.equal(await page.locator('main h2').count(), 1);
  });

  await t.test(
    'a list that comes in an address is kept whole, and what is taken off it stays off',
    async () => {
      const other = await visit();
      const opened = await other.newPage();
      const count = opened.locator('[data-kept-count]');
      await opened.goto(`${base}/directory/${ids[0]}?ids=${ids.join(',')}`);
      await opened.getByRole('link', { name: /^On my list\. Take off/ }).waitFor();
      assert.deepEqual(
        [opened.url(), await count.textContent()],
        [`${base}/directory/${ids[0]}`, `${ids.length}`],
      );
      await opened.getByRole('link', { name: /^On my list\. Take off/ }).click();
      await opened.reload();
      await opened.getByRole('link', { name: /^Keep on my list/ }).waitFor();
      assert.equal(await count.textContent(), `${ids.length - 1}`);
      await other.close();
    },
  );

  await t.test('saved, it is one sheet of paper with what one needs', async () => {
    await page.goto(base + list);
    await page.getByRole('button', { name: 'Print, show or send it' }).click();
    await page.getByRole('link', { name: 'Print it on one sheet' }).click();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1);
  });

  await t.test('no rule about scripts, styles or pictures was broken on the way', () => {
    assert.deepEqual(complaints, []);
  });
});

function markersOf(page: Page): Promise<string[]> {
  return page.locator('.k-map__marker').allTextContents();
}
