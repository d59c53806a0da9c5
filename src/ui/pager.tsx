import { m } from '#text';

import { Pagination } from './nhs/pagination.tsx';

type PagerProps = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
};

/** Links to the pages of a long list; nothing when there is only one. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages < 2) return null;
  return (
    <Pagination
      ariaLabel={m.ui_pages()}
      previous={{ text: m.ui_page_previous(), href: page > 1 ? hrefOf(page - 1) : undefined }}
      next={{ text: m.ui_page_next(), href: page < pages ? hrefOf(page + 1) : undefined }}
      items={shownPages(page, pages).map((number) =>
        number === null
          ? { ellipsis: true }
          : { number, href: hrefOf(number), current: number === page, ariaLabel: m.ui_page({ number }) },
      )}
    />
  );
}

/** First, last and the neighbours of this one; `null` where some are left out. */
export function shownPages(page: number, pages: number): readonly (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(near)].toSorted((one, other) => one - other);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [null, number] : [number];
  });
}
