import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

import { needsChromium, visit } from '#tests/support/browser.ts';

import { assetPath } from './assets.ts';
import { Gallery } from './gallery.examples.tsx';

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Read once: they may be built again while the tests run. */
const assets = new Map(
  readdirSync('.generated/assets').map((name) => [
    `/assets/${name}`,
    readFileSync(`.generated/assets/${name}`),
  ]),
);
assetPath('kith.css');

type Opened = { readonly page: Page; readonly drafts: Drafts };
type Look = {
  readonly width?: number;
  readonly wrong?: boolean;
  readonly javaScript?: boolean;
  readonly dark?: boolean;
};
type Drafts = { readonly kept: string[]; readonly next: () => Promise<void> };

/** The gallery in a browser, with the built assets and a place that takes drafts. */
async function openGallery(t: TestContext, look: Look = {}): Promise<Opened> {
  const { width = 1280, wrong = false, javaScript = true, dark = false } = look;
  const drafts = new EventEmitter();
  const kept: string[] = [];
  const html = `<!doctype html>${String(<Gallery wrong={wrong} />)}`;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/assets/'))
      return void response.setHeader('content-type', typeOf(path)).end(assets.get(path));
    if (path !== '/drafts')
      return void response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    void text(request).then((draft) => {
      kept.push(draft);
      drafts.emit('kept');
      return response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const context = await visit({ width, javaScript });
  t.after(async () => {
    await context.close();
    server.close();
  });
  const page = await context.newPage();
  if (dark) await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { page, drafts: { kept, next: async () => void (await once(drafts, 'kept')) } };
}

function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
}

describe('everything on one page', needsChromium, () => {
  const looks = [{}, { dark: true, wrong: true }, { width: 320, wrong: true }];
  for (const look of looks) {
    test(`has nothing that axe objects to: ${JSON.stringify(look)}`, async (t) => {
      const { page } = await openGallery(t, look);
      const { violations } = await new AxeBuilder({ page }).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        [],
      );
    });
  }

  test('is set in our own font, of which it fetches the letters it needs', async (t) => {
    const { page } = await openGallery(t);
    const statuses = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ status }) => status);
    });
    // A name in it has a Welsh letter; none has a letter of the third file.
    assert.deepEqual(statuses, ['loaded', 'loaded', 'unloaded']);
  });

  test('is never wider than the screen', async (t) => {
    for (const width of [320, 375, 768, 1280]) {
      const { page } = await openGallery(t, { width, wrong: true });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
    }
  });

  test('has targets that a thumb can hit: 44 pixels for buttons, fields and navigation', async (t) => {
    const { page } = await openGallery(t, { width: 375 });
    const small = await page.evaluate(() => {
      const height = (element: Element) => element.getBoundingClientRect().height;
      const buttons = [
        ...document.querySelectorAll(
          '.nhsuk-button:not(.nhsuk-button--small), .k-nav__link, input[type=text]',
        ),
      ];
      return buttons
        .filter((element) => height(element) > 0 && height(element) < 44)
        .map((element) => element.outerHTML);
    });
    assert.deepEqual(small, []);
  });
});

describe('without a script', needsChromium, () => {
  test('what only some are asked can be read, and "More" opens', async (t) => {
    const { page } = await openGallery(t, { width: 375, javaScript: false });
    assert.ok(await page.locator('#how-number').isVisible());
    await page.locator('.k-more > summary').click();
    assert.ok(await page.locator('.k-more a').first().isVisible());
  });
});

describe('with a script', needsChromium, () => {
  test('what only some are asked appears when they choose it', async (t) => {
    const { page } = await openGallery(t);
    assert.equal(await page.locator('#how-number').isVisible(), false);
    await page.getByLabel('By phone').check();
    assert.ok(await page.locator('#how-number').isVisible());
    await page.getByLabel('By letter').check();
    assert.equal(await page.locator('#how-number').isVisible(), false);
  });

  test('"None of these" unticks the others, and they untick it', async (t) => {
    const { page } = await openGallery(t);
    const [quiet, none] = [page.getByLabel('A quiet place to wait'), page.getByLabel('None of these')];
    await quiet.check();
    await none.check();
    assert.equal(await quiet.isChecked(), false);
    await quiet.check();
    assert.equal(await none.isChecked(), false);
  });

  test('a page that was refused begins at its errors, which lead to the fields', async (t) => {
    const { page } = await openGallery(t, { wrong: true });
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'nhsuk-error-summary');
    await page.getByRole('link', { name: 'February has no 31st' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'born-day');
  });

  test('what is typed is saved once typing stops, and the page says when', async (t) => {
    const { page, drafts } = await openGallery(t);
    await page.locator('#name').pressSequentially('Asha');
    await page.locator('.k-saved', { hasText: /^saved \d\d:\d\d$/ }).waitFor();
    assert.equal(drafts.kept.length, 1);
    const draft = new URLSearchParams(drafts.kept[0]);
    assert.equal(draft.get('form'), '/refer');
    assert.equal(draft.get('name'), 'Asha');
    assert.ok(draft.has('once'), 'so that one which arrives after the form itself is not kept');
    assert.equal(draft.has('version'), false);
  });

  test('leaving the page saves what was typed a moment ago', async (t) => {
    const { page, drafts } = await openGallery(t);
    const saved = drafts.next();
    await page.locator('#name').fill('Bert');
    await page.goto(`${page.url()}elsewhere`);
    await saved;
    assert.equal(new URLSearchParams(drafts.kept[0]).get('name'), 'Bert');
  });

  test('a text is counted, never cut off', async (t) => {
    const { page } = await openGallery(t);
    await page.locator('#story').fill('x'.repeat(203));
    assert.equal((await page.locator('#story').inputValue()).length, 203);
    await page.getByText('That is 3 characters too many').first().waitFor();
  });

  test('the keys work outside fields, are typed inside them, and can be turned off', async (t) => {
    const { page } = await openGallery(t);
    const { pathname } = new URL(page.url());
    await page.locator('#name').fill('');
    await page.locator('#name').focus();
    await page.keyboard.type('/n?');
    assert.equal(await page.locator('#name').inputValue(), '/n?');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('n');
    assert.match(String(await page.evaluate(() => document.activeElement?.textContent)), /Asha/);
    await page.keyboard.press('?');
    await page.getByLabel('Use these keys').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('/');
    assert.equal(new URL(page.url()).pathname, pathname);
  });
});
