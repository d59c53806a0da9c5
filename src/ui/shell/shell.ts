/** What every page shows around its content. */
export type Shell = {
  readonly locale: 'en' | 'cy';
  readonly path: string;
  readonly user: { readonly name: string; readonly role: string } | null;
  readonly nav: readonly NavLink[];
  readonly demonstration: boolean;
  readonly flash?: string;
  /** Where the search line of the header leads (GET, `q`); without it there is none. */
  readonly search?: { readonly action: string; readonly label: string };
};

export type NavLink = { readonly href: string; readonly label: string; readonly current: boolean };
