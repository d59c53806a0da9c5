import type { Page } from 'playwright-core';

import { violationsOf } from '#tests/support/browser.ts';

/** The pages that were seen, each looked at once by axe, and once more where it says what is wrong. */
export type Looked = {
  readonly at: (page: Page) => Promise<void>;
  readonly pages: () => readonly string[];
  /** What axe found, with the page it found it on. */
  readonly faults: readonly string[];
};

export function lookingAtPages(): Looked {
  const pages = new Set<string>();
  const faults: string[] = [];
  return {
    at: async (page) => {
      const kind = await kindOf(page);
      if (pages.has(kind)) return;
      pages.add(kind);
      if (process.env['FAST']) return;
      const found = await violationsOf(page);
      faults.push(...found.map(({ rule, where }) => `${kind}: ${rule} at ${where}`));
    },
    pages: () => [...pages],
    faults,
  };
}

async function kindOf(page: Page): Promise<string> {
  const { pathname, searchParams } = new URL(page.url());
  const asked = [...searchParams.keys()].map((name) => ` with ${name}`).join('');
  const path = pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id') + asked;
  return (await page.title()).startsWith('Error') ? `${path} with an error` : path;
}
