import type { Page } from 'playwright-core';

import { violationsOf } from '#tests/support/browser.ts';
import type { PageSeen } from '#tests/support/browser.ts';

/** The pages that were seen, each looked at once by axe, and once more where it says what is wrong. */
export type Looked = {
  /** Keeps the page as it is now; axe looks at it while the walk goes on. */
  readonly at: (page: Page) => Promise<void>;
  readonly pages: () => readonly string[];
  /** What axe found, with the page it found it on, once it has looked at all of them. */
  readonly faults: () => Promise<readonly string[]>;
};

export function lookingAtPages(): Looked {
  const pages = new Set<string>();
  const found = { soFar: Promise.resolve<readonly string[]>([]) };
  return {
    at: async (page) => {
      const kind = await kindOf(page);
      if (pages.has(kind)) return;
      pages.add(kind);
      const kept = await keep(page);
      // One after another: the walk itself needs the browser too.
      found.soFar = found.soFar.then(async (before) => [...before, ...(await faultsOf(kind, kept))]);
    },
    pages: () => [...pages],
    faults: () => found.soFar,
  };
}

/** Without ids, so that every person's plan is the same page. */
async function kindOf(page: Page): Promise<string> {
  const { pathname, searchParams } = new URL(page.url());
  const asked = [...searchParams.keys()].map((name) => ` with ${name}`).join('');
  const path = pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id') + asked;
  return (await page.title()).startsWith('Error') ? `${path} with an error` : path;
}

/** It is left, and its window may be closed, before axe comes to it. */
async function keep(page: Page): Promise<PageSeen> {
  const [url, size, context, html] = [page.url(), page.viewportSize(), page.context(), await page.content()];
  return { url: () => url, viewportSize: () => size, context: () => context, content: async () => html };
}

async function faultsOf(kind: string, page: PageSeen): Promise<readonly string[]> {
  const violations = await violationsOf(page);
  return violations.map(({ rule, where }) => `${kind}: ${rule} at ${where}`);
}
