import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';
import type { Work } from '#platform/work.ts';
import { as, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { visitor } from '../../people/pages.examples.ts';
import type { Answer } from '../../people/pages.examples.ts';
import { bookingRoutes } from './routes.tsx';

export function pages(work: Work, who: Member = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), new Hono<Env>().route('/', bookingRoutes), { locale });
}

/** Where the links of a page lead whose words begin like these. */
export function linksTo(page: Answer, words: string): readonly string[] {
  return [...page.html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].flatMap(
    ([, href = '', inner = '']) =>
      inner
        .replaceAll(/<[^>]+>/g, '')
        .trim()
        .startsWith(words)
        ? [href.replaceAll('&amp;', '&')]
        : [],
  );
}

/** Every hidden field of the form of a page. */
export function fieldsOf(page: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}
