import assert from 'node:assert/strict';

import type { BrowserContext, Locator, Page } from 'playwright-core';

import type { Looked } from './looked.ts';

/** One person at a browser. What they press, fill in or choose is a touch; a date is one. */
export type Walker = {
  readonly page: Page;
  readonly main: Locator;
  /** The status of the page they see. */
  readonly status: () => number;

  readonly open: (path: string) => Promise<void>;
  /** Presses a button that leads on. */
  readonly press: (name: string | RegExp, within?: Locator) => Promise<void>;
  readonly follow: (name: string | RegExp, within?: Locator) => Promise<void>;
  readonly unfold: (words: string | RegExp, within?: Locator) => Promise<void>;
  readonly write: (label: string | RegExp, words: string, within?: Locator) => Promise<void>;
  readonly pick: (label: string | RegExp, legend?: string | RegExp) => Promise<void>;
  readonly choose: (label: string | RegExp, option: string) => Promise<void>;
  readonly writeDay: (legend: string | RegExp, day: string) => Promise<void>;
  readonly reads: (words: string | RegExp) => Promise<void>;
  readonly touchesOf: (body: () => Promise<void>) => Promise<number>;
};

type At = { readonly address: string; readonly context: BrowserContext; readonly looked: Looked };

export async function walkerAt({ address, context, looked }: At): Promise<Walker> {
  const page = await context.newPage();
  const seen = { status: 0, touches: 0 };
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      seen.status = response.status();
  });
  const main = page.locator('main');
  const arrive = async (going: Promise<unknown>) => {
    await Promise.all([page.waitForEvent('domcontentloaded'), going]);
    assert.ok(seen.status < 500, `${new URL(page.url()).pathname} answered ${seen.status}`);
    await looked.at(page);
  };
  const touch = async (doing: Promise<unknown>) => {
    seen.touches += 1;
    await doing;
  };
  return {
    page,
    main,
    status: () => seen.status,

    open: (path) => arrive(page.goto(new URL(path, address).href)),
    press: (name, within = main) => touch(arrive(within.getByRole('button', named(name)).click())),
    follow: (name, within = main) => touch(arrive(within.getByRole('link', named(name)).click())),
    unfold: (words, within = main) => touch(within.locator('summary').filter({ hasText: words }).click()),
    write: (label, words, within = main) =>
      touch(within.locator(typed).and(within.getByLabel(label)).fill(words)),
    pick: (label, legend) => touch(groupIn(main, legend).getByLabel(label, { exact: true }).check()),
    choose: (label, option) => touch(main.getByLabel(label).selectOption(option)),
    writeDay: (legend, day) => touch(fillDay(groupIn(main, legend), day)),
    reads: async (words) => {
      const text = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');
      assert.match(text, typeof words === 'string' ? new RegExp(RegExp.escape(words)) : words);
    },
    touchesOf: async (body) => {
      const before = seen.touches;
      await body();
      return seen.touches - before;
    },
  };
}

const typed = 'textarea, input:not([type=radio], [type=checkbox], [type=hidden])';

function named(name: string | RegExp) {
  return typeof name === 'string' ? { name, exact: true } : { name };
}

function groupIn(main: Locator, legend?: string | RegExp): Locator {
  return legend === undefined ? main : main.getByRole('group', { name: legend });
}

/** @param written For example `27 3 1948`. */
async function fillDay(group: Locator, written: string): Promise<void> {
  const [day = '', month = '', year = ''] = written.split(' ');
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}
