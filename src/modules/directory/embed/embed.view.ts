import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PageAsked } from '../pages/chips.ts';
import { hrefOf, isSearch } from '../finding/directory-address.ts';
import { foundNotice } from '../pages/found-notice.ts';
import type { FoundNotice } from '../pages/found-notice.ts';
import { countSentence, placeSentence, relaxedSentence } from '../pages/found-words.ts';
import { searched } from '../finding/searched.ts';

export type EmbedView = {
  readonly asked: PageAsked;
  readonly language: 'en' | 'cy';
  /** Null until something was asked. */
  readonly sentence: string | null;
  readonly remarks: readonly string[];
  readonly notices: readonly FoundNotice[];
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** The same search on our own page, with all that narrows it. */
  readonly wholeHref: string;
};

export type EmbedAsked = { readonly asked: PageAsked; readonly language: 'en' | 'cy' };

const perPage = 10;

/** The search as it stands within another site: the line, the list, and nothing that follows anybody. */
export async function embedView(work: Work, { asked, language }: EmbedAsked): Promise<EmbedView> {
  requirePermission(work, 'directory.search');

  const first = { ...asked, after: null, before: null };
  const begun = { asked, language, wholeHref: hrefOf(first) };
  const nothing = { sentence: null, remarks: [], notices: [], previousHref: null, nextHref: null };
  if (!isSearch(asked)) return { ...begun, ...nothing };
  const { found, near } = await searched(work, asked, perPage);
  const on = (cursor: Partial<PageAsked>) => embedHref({ asked: { ...first, ...cursor }, language });
  return {
    ...begun,
    sentence: countSentence(asked, found, near),
    remarks: [placeSentence(asked, near), relaxedSentence(found)].filter((remark) => remark !== null),
    notices: found.services.map((one) => foundNotice(one, { now: work.now, near, keep: null })),
    previousHref: found.previous === null ? null : on({ before: found.previous }),
    nextHref: found.next === null ? null : on({ after: found.next }),
  };
}

/** The address of an embedded search. Its language is in it: there are no cookies to remember one. */
export function embedHref({
  asked,
  language,
}: {
  readonly asked: Partial<PageAsked>;
  readonly language: 'en' | 'cy';
}): string {
  const href = hrefOf(asked, { path: '/directory/embed' });
  if (language === 'en') return href;
  return `${href}${href.includes('?') ? '&' : '?'}lang=${language}`;
}
