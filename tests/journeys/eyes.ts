import type { Page } from 'playwright-core';

import { sightOf, violationsIn } from '#tests/support/browser.ts';

/** Looks at every page of a journey once as it is, and once with errors: at its frame, and with axe. */
export type Eyes = {
  readonly look: (page: Page) => Promise<void>;
  /** Everything that is wrong anywhere, once all of it was looked at. */
  readonly problems: () => Promise<readonly string[]>;
  /** What was looked at: `/people/:id/plan (en 1280)`, `/people/:id/plan with errors (en 1280)`. */
  readonly pages: () => readonly string[];
};

export function openEyes(): Eyes {
  const seen = new Map<string, Promise<readonly string[]>>();
  return {
    look: async (page) => {
      const frame = await frameOf(page);
      const name = nameOf(page, frame);
      if (seen.has(name)) return;
      const sight = await sightOf(page);
      // The journey goes on meanwhile.
      const found = violationsIn(sight).then((violations) => [
        ...faultsOf(frame).map((fault) => `${name}: ${fault}`),
        ...violations.map(({ rule, where }) => `${name}: ${rule} at ${where}`),
      ]);
      seen.set(
        name,
        found.catch((error: unknown) => [`${name}: ${String(error)}`]),
      );
    },
    problems: async () => (await Promise.all(seen.values())).flat(),
    pages: () => [...seen.keys()].toSorted(),
  };
}

/** For what is looked at elsewhere. */
export const closedEyes: Eyes = {
  look: () => Promise.resolve(),
  problems: () => Promise.resolve([]),
  pages: () => [],
};

type Frame = {
  readonly title: string;
  readonly language: string;
  readonly headings: number;
  readonly mains: number;
  /** Where the summary of errors leads, and whether that is on the page; null without such a summary. */
  readonly errors: readonly (readonly [href: string, isThere: boolean])[] | null;
};

function frameOf(page: Page): Promise<Frame> {
  return page.evaluate(() => {
    const summary = document.querySelector('.nhsuk-error-summary');
    const links = [...(summary?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
    return {
      title: document.title,
      language: document.documentElement.lang,
      headings: document.querySelectorAll('h1').length,
      mains: document.querySelectorAll('main').length,
      errors:
        summary && links.map((href) => [href, document.getElementById(href.slice(1)) !== null] as const),
    };
  });
}

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function nameOf(page: Page, { language, errors }: Frame): string {
  const path = new URL(page.url()).pathname.replaceAll(id, ':id');
  return `${path}${errors ? ' with errors' : ''} (${language} ${page.viewportSize()?.width})`;
}

function faultsOf({ title, headings, mains, errors }: Frame): readonly string[] {
  const faults = [
    headings !== 1 && `${headings} first headings`,
    mains !== 1 && `${mains} main parts`,
    (errors !== null) !== /^(Error|Gwall): /.test(title) && `the title is “${title}”`,
    ...(errors ?? []).map(([href, isThere]) => !isThere && `an error leads to ${href}, which is not there`),
  ];
  return faults.filter((fault) => fault !== false);
}
