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

export type Violation = { readonly rule: string; readonly where: string };

/** A page as it stood at one moment. */
export type Sight = { readonly url: string; readonly html: string; readonly width: number };

export async function sightOf(page: Page): Promise<Sight> {
  return { url: page.url(), html: await page.content(), width: page.viewportSize()?.width ?? 1280 };
}

/**
 * What axe finds against WCAG 2.2 A and AA on a page as it stood. axe itself needs scripts and hangs without them, so what was seen is
 * put into another page that may run them: one, kept, in which everything is looked at in turn.
 */
export function violationsIn(sight: Sight): Promise<readonly Violation[]> {
  const looked = looking.then(() => look(sight));
  looking = looked.catch(() => undefined);
  return looked;
}

let checking: Promise<Page> | undefined;
let looking: Promise<unknown> = Promise.resolve();

async function look({ url, html, width }: Sight): Promise<readonly Violation[]> {
  checking ??= visit().then((context) => context.newPage());
  const page = await checking;
  await page.setViewportSize({ width, height: 900 });
  await page.route(url, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  try {
    await page.goto(url);
    const { violations } = await new AxeBuilder({ page })
      // Details of what is right take as long again.
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // Otherwise it opens a window more for frames, of which there are none.
      .setLegacyMode()
      .analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => ({ rule: id, where: target.join(' ') })),
    );
  } finally {
    await page.unroute(url);
  }
}

after(async () => {
  await (await running)?.close();
});
