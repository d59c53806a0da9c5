import type { Answer, Browsing } from './browsing.ts';
import { formsOn, linksOn } from './page.ts';
import type { PageForm } from './page.ts';

export type FoundForm = {
  readonly page: string;
  readonly form: PageForm;
  readonly shape: string;
  /** It was shown in answer to another form, and can be found nowhere again. */
  readonly isPassing?: boolean;
};

export type Crawled = {
  readonly pages: readonly Answer[];
  readonly forms: ReadonlyMap<string, readonly FoundForm[]>;
};

const mostPages = 150;

/**
 * Visits what can be reached from some pages, in the order in which it is found; what is like a page seen already waits
 * for what is new.
 *
 * @param bounds How many of the pages that differ only in whom they are about.
 */
export async function crawl(
  browser: Browsing,
  from: readonly string[],
  bounds: { readonly alike: number },
): Promise<Crawled> {
  const waiting = [...from];
  const alike: string[] = [];
  const seen = new Map<string, number>();
  const visited = new Set<string>();
  const pages: Answer[] = [];
  const next = () => waiting.shift() ?? alike.shift();
  for (let path = next(); path && pages.length < mostPages; path = next()) {
    const times = seen.get(shapeOfPath(path)) ?? 0;
    if (visited.has(path) || times >= bounds.alike) continue;
    if (times > 0 && waiting.length > 0) {
      alike.push(path);
      continue;
    }
    visited.add(path);
    seen.set(shapeOfPath(path), times + 1);
    const answer = await browser.get(path);
    pages.push(answer);
    waiting.push(...(answer.to ? [localPath(answer.to)] : linksOn(answer.html)));
  }
  return { pages, forms: Map.groupBy(pages.flatMap(formsOf), ({ shape }) => shape) };
}

export function formsOf({ html, path }: Pick<Answer, 'html' | 'path'>): readonly FoundForm[] {
  if (html === '') return [];
  return formsOn(html, path.replace(/[?#].*/, '')).map((form) => ({
    page: path,
    form,
    shape: shapeOf(form),
  }));
}

/** What forms about different people have in common. */
function shapeOf({ method, action, fields }: PageForm): string {
  const names = fields.map(({ name }) => name.replaceAll(id, 'id')).toSorted();
  return `${method} ${shapeOfPath(action)} (${names.join(' ')})`;
}

function shapeOfPath(path: string): string {
  const [place = '', query = ''] = path.split('?');
  const asked = [...new URLSearchParams(query).keys()].toSorted().join('&');
  return place.replaceAll(id, ':id').replaceAll(oneOfMany, '/$1/:word') + (asked && `?${asked}`);
}

/** Pages that differ only in a word of their address. */
const oneOfMany = /\/(say|slips|wording)\/[\w-]+/g;

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function localPath(to: string): string {
  return to.replace(/#.*/, '');
}
