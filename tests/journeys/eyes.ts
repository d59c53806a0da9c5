import type { Page } from 'playwright-core';

import { violationsOf } from '#tests/support/browser.ts';

/** Looks at every page of a journey once as it is, and once with errors, with axe and for its frame. */
export type Eyes = {
  readonly look: (page: Page) => Promise<void>;
  /** Everything that is wrong anywhere. */
  readonly problems: () => readonly string[];
  /** What was looked at: `/people/:id/plan`, `/people/:id/plan with errors`. */
  readonly pages: () => readonly string[];
};

export function openEyes(): Eyes {
  const seen = new Set<string>();
  const problems: string[] = [];
  return {
    look: async (page) => {
      const name = await nameOf(page);
      if (seen.has(name)) return;
      seen.add(name);
      const violations = await violationsOf(page);
      problems.push(...violations.map(({ rule, where }) => `${name}: ${rule} at ${where}`));
      problems.push(...(await faultsOfFrame(page)).map((fault) => `${name}: ${fault}`));
    },
    problems: () => problems,
    pages: () => [...seen].toSorted(),
  };
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function nameOf(page: Page): Promise<string> {
  const { pathname } = new URL(page.url());
  const language = await page.locator('html').getAttribute('lang');
  const hasErrors = (await page.locator('.nhsuk-error-summary').count()) > 0;
  const size = `${language} ${page.viewportSize()?.width}`;
  return `${pathname.replaceAll(id, ':id')}${hasErrors ? ' with errors' : ''} (${size})`;
}

async function faultsOfFrame(page: Page): Promise<readonly string[]> {
  const hasErrors = (await page.locator('.nhsuk-error-summary').count()) > 0;
  const title = await page.title();
  const faults = [
    (await page.locator('h1').count()) !== 1 && 'not one first heading',
    (await page.locator('main').count()) !== 1 && 'not one main part',
    hasErrors !== /^(Error|Gwall): /.test(title) && `the title is “${title}”`,
    hasErrors && (await lostLinks(page)),
  ];
  return faults.filter((fault) => typeof fault === 'string');
}

/** What the summary of errors names has to be on the page. */
async function lostLinks(page: Page): Promise<string | false> {
  const links = await page.locator('.nhsuk-error-summary a').all();
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? '';
    if ((await page.locator(`[id="${href.slice(1)}"]`).count()) === 0) return `the error leads to ${href}`;
  }
  return false;
}
