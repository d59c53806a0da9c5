import type { Envelope } from '../domain/envelope.ts';

/** The Link header of a page: where the first, the previous, the next and the last page are. */
export function links(
  address: string,
  { page_number: page, total_pages: pages }: Envelope,
): Readonly<Record<string, string>> {
  const to = (number: number, rel: string) => {
    const url = new URL(address);
    url.searchParams.set('page', String(number));
    return `<${url.pathname}${url.search}>; rel="${rel}"`;
  };
  const ways = [
    ...(pages > 0 ? [to(1, 'first'), to(pages, 'last')] : []),
    ...(page > 1 && page <= pages ? [to(page - 1, 'prev')] : []),
    ...(page < pages ? [to(page + 1, 'next')] : []),
  ];
  return ways.length > 0 ? { link: ways.join(', ') } : {};
}
