import type { BrowserContext, Locator, Page } from 'playwright-core';

import { visit } from '#tests/support/browser.ts';
import type { Visit } from '#tests/support/browser.ts';

import type { Eyes } from './eyes.ts';
import type { Kith } from './ground.ts';

type Name = string | RegExp;

/** Somebody at a browser. Every press, tick and box filled in is one touch. */
export type Hand = {
  readonly page: Page;
  readonly goTo: (path: string) => Promise<void>;
  /** A button or a link that leads somewhere. @returns The status of the page that comes. */
  readonly press: (name: Name, within?: Locator) => Promise<number>;
  /** Opens what is folded. */
  readonly open: (name: Name, within?: Locator) => Promise<void>;
  readonly fill: (label: Name, text: string) => Promise<void>;
  /** Ticks a box, of a question where several have a box of that name. */
  readonly tick: (label: Name, question?: Name) => Promise<void>;
  /** A day as it is said: `27 3 1951`. */
  readonly fillDay: (question: Name, day: string) => Promise<void>;
  /** What the page says, in one line. */
  readonly reads: () => Promise<string>;
  /** Touches since the last time it was asked. */
  readonly touches: () => number;
  readonly close: () => Promise<void>;
};

type Seat = { readonly kith: Kith; readonly eyes: Eyes };

/** A browser of their own. Without scripts, unless it is said otherwise. */
export async function handAt({ kith, eyes }: Seat, how: Visit = {}): Promise<Hand> {
  const context = await visit({ javaScript: false, ...how });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const looked = { page, eyes, status: 200, touches: 0 };
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (isPage && response.status() !== 303) looked.status = response.status();
  });
  return handOn(looked, { url: kith.url, context });
}

/** Signs in as one of the personas of the demonstration. */
export async function signedIn(seat: Seat, persona: string, how: Visit = {}): Promise<Hand> {
  const hand = await handAt(seat, how);
  await hand.goTo('/sign-in');
  await hand.press(persona);
  hand.touches();
  return hand;
}

type Looked = { readonly page: Page; readonly eyes: Eyes; status: number; touches: number };
type Place = { readonly url: string; readonly context: BrowserContext };

function handOn(looked: Looked, { url, context }: Place): Hand {
  const { page, eyes } = looked;
  const touch = async (doing: Promise<unknown>) => {
    looked.touches += 1;
    await doing;
  };
  const arrive = async (going: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent('load', { timeout: 20_000 }), going()]);
    if (looked.status >= 500) throw new Error(`${page.url()} answered with ${looked.status}`);
    await eyes.look(page);
    return looked.status;
  };
  return {
    page,
    goTo: async (path) => {
      await arrive(() => page.goto(url + path, { waitUntil: 'commit' }));
    },
    press: (name, within) => arrive(() => touch(pressable(page, name, within).click())),
    open: (name, within) => touch((within ?? page).locator('summary').filter({ hasText: name }).click()),
    fill: (label, text) => touch(box(page, label).fill(text)),
    tick: (label, question) => touch(tickable(page, label, question).check()),
    fillDay: async (question, day) => {
      const group = page.getByRole('group', { name: question });
      for (const [index, part] of day.split(' ').entries()) {
        await touch(group.getByLabel(['Day', 'Month', 'Year'][index] ?? '', { exact: true }).fill(part));
      }
    },
    reads: async () => (await page.locator('body').innerText()).replaceAll(/\s+/g, ' '),
    touches: () => {
      const { touches } = looked;
      looked.touches = 0;
      return touches;
    },
    close: () => context.close(),
  };
}

function pressable(page: Page, name: Name, within: Locator | Page = page): Locator {
  const exact = typeof name === 'string';
  const button = within.getByRole('button', { name, exact });
  return button.or(within.getByRole('link', { name, exact })).filter({ visible: true }).first();
}

function box(page: Page, label: Name): Locator {
  const boxes = page.locator('input:not([type=radio], [type=checkbox]), textarea, select');
  return page
    .getByLabel(label, { exact: typeof label === 'string' })
    .and(boxes)
    .filter({ visible: true });
}

function tickable(page: Page, label: Name, question?: Name): Locator {
  const within = question === undefined ? page : page.getByRole('group', { name: question });
  const ticks = page.locator('input[type=radio], input[type=checkbox]');
  return within.getByLabel(label, { exact: typeof label === 'string' }).and(ticks);
}
