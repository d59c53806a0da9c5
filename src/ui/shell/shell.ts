/** What every page shows around its content. */
export type Shell = {
  readonly locale: 'en' | 'cy';
  readonly path: string;
  readonly user: { readonly name: string; readonly role: string } | null;
  readonly nav: readonly NavLink[];
  readonly demonstration: boolean;
  readonly flash?: string;
  /** Where whoever is on a page without a search box goes to search: the box of another page. */
  readonly search?: string;
};

export type NavLink = { readonly href: string; readonly label: string; readonly current: boolean };
