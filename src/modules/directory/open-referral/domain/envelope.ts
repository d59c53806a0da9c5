/** Which page is asked for. */
export type PageAsked = { readonly page: number; readonly perPage: number };

export type Envelope = {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  /** How many are on this page. */
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
};

/** What is round every list. A page past the end is empty, and the last. */
export function envelope({ page, perPage }: PageAsked, total: number, size: number): Envelope {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size,
    first_page: page === 1,
    last_page: page >= pages,
    empty: size === 0,
  };
}
