import { existsSync } from 'node:fs';
import { after } from 'node:test';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; null where there is none: then browser tests skip by name. */
const chromiumPath = process.env['CHROMIUM'] ?? candidates.find((path) => existsSync(path)) ?? null;

/** For `test(name, options, …)`: why a browser test is left out. */
export const needsChromium = chromiumPath ? {} : { skip: 'Chromium is not installed' };

let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  running ??= chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return running;
}

export type Visit = { readonly javaScript?: boolean; readonly width?: number; readonly locale?: string };

/** A browser window of its own, with cookies of its own. Close it when done. */
export async function visit({
  javaScript = true,
  width = 1280,
  locale = 'en-GB',
}: Visit = {}): Promise<BrowserContext> {
  const context = await (
    await browser()
  ).newContext({ javaScriptEnabled: javaScript, viewport: { width, height: 900 }, locale });
  context.setDefaultTimeout(15_000);
  return context;
}

/** A page, or what was kept of one that has been left. */
export type PageSeen = Pick<Page, 'url' | 'content' | 'viewportSize' | 'context'>;

export type Violation = { readonly rule: string; readonly where: string };

/** A page with scripts, kept for axe. */
let checking: Promise<Page> | undefined;
/** One page is looked at at a time. */
let looking: Promise<unknown> = Promise.resolve();

/**
 * What axe finds against WCAG 2.2 A and AA on a page as it stands. axe itself needs scripts and hangs without
 * them, so the same document is put into another page that may run them.
 */
export function violationsOf(page: Page): Promise<readonly Violation[]> {
  const b = performance.now(); const looked = looking.then(() => look(page)); looked.finally(() => { globalThis.axeMs = (globalThis.axeMs ?? 0) + performance.now() - b; globalThis.axeN = (globalThis.axeN ?? 0) + 1; }).catch(() => 0);
  looking = looked.catch(() => undefined);
  return looked;
}

async function look(page: Page): Promise<readonly Violation[]> {
  checking ??= visit().then((context) => context.newPage());
  const checked = await checking;
  const html = await page.content();
  const url = page.url();
  await checked.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 });
  await checked.route(url, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  try {
    await checked.goto(url);
    const { violations } = await new AxeBuilder({ page: checked })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // Otherwise it opens a window more for frames, of which there are none.
      .setLegacyMode()
      .analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => ({ rule: id, where: target.join(' ') })),
    );
  } finally {
    await checked.unroute(url);
  }
}

after(async () => { console.log('AXE', globalThis.axeMs, globalThis.axeN);
  await (await running)?.close();
});
