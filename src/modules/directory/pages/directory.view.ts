import { m } from '#text';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { searchServices } from '../search/search-services.ts';
import type { Found } from '../search/search-services.ts';
import type { DirectoryView } from './directory.page.tsx';
import { noticeOf } from './notice.ts';

export type DirectoryQuery = {
  readonly words: string;
  readonly near: string;
  readonly after: string | null;
};

/** The search line, and what it found when something was typed. */
export async function directoryView(work: Work, query: DirectoryQuery): Promise<DirectoryView> {
  requirePermission(work, 'directory.search');

  const { words, near, after } = query;
  const asked = {
    words,
    near,
    examples: examples().map((example) => ({ label: example, href: hrefOf({ words: example }) })),
  };
  if (words === '') return { ...asked, found: null };
  const found = await searchServices(work, { words, near, after });
  return { ...asked, found: foundView(found, query, work.now) };
}

function foundView({ services, withEvery, readAs, next }: Found, query: DirectoryQuery, now: Date) {
  const { words, near, after } = query;
  const having = (tier: 'every' | 'some') =>
    services.filter(({ has }) => has === tier).map((one) => noticeOf(one, now));
  return {
    every: having('every'),
    some: having('some'),
    countEvery: withEvery,
    readAs,
    isFirst: after === null,
    firstHref: hrefOf({ words, near }),
    everywhereHref: near === '' ? null : hrefOf({ words }),
    // The next page is of the words that were searched for, so that they need not be guessed again.
    nextHref: next === null ? null : hrefOf({ words: readAs ?? words, near, after: next }),
  };
}

function hrefOf({ words, near = '', after }: { words: string; near?: string; after?: string }): string {
  const query = new URLSearchParams({ q: words });
  if (near !== '') query.set('near', near);
  if (after !== undefined) query.set('after', after);
  return `/directory?${query.toString()}`;
}

function examples(): readonly string[] {
  return [
    m.directory_example_talk(),
    m.directory_example_walking(),
    m.directory_example_debt(),
    m.directory_example_food(),
    m.directory_example_grief(),
    m.directory_example_carer(),
    m.directory_example_dementia(),
    m.directory_example_work(),
  ];
}
