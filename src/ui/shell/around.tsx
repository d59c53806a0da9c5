import type { Child } from 'hono/jsx';

import { m } from '#text';

import { remembered } from '../remembered.tsx';
import { type Said, Saying } from '../theirs.tsx';

/** Stands above everything and scrolls with it: nobody can take a demonstration for the real thing. */
export function DemonstrationBanner() {
  return (
    <section class="k-demonstration" aria-label={m.ui_demonstration()}>
      <p>
        <strong>{m.ui_demonstration()}.</strong> {m.ui_demonstration_what()}
      </p>
    </section>
  );
}

export type Crumb = { readonly href: string; readonly label: string | Said };

export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] | undefined }) {
  if (!crumbs?.length) return null;
  return (
    <nav class="k-crumbs" aria-label={m.ui_breadcrumb()}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li>
            <a href={href}>{typeof label === 'string' ? <bdi>{label}</bdi> : <Saying {...label} />}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What has just been done, once. */
export function Flash({ children }: { children?: Child }) {
  if (!children) return null;
  return (
    <div class="k-flash" role="status">
      <p>{children}</p>
    </div>
  );
}

export function Footer({ children }: { children?: Child | undefined }) {
  return (
    <footer class="k-footer">
      {children}
      <FootLinks />
    </footer>
  );
}

const FootLinks = remembered(
  () => (
    <nav aria-label={m.ui_footer()}>
      <ul>
        <li>
          <a href="/help">{m.ui_help()}</a>
        </li>
        <li>
          <a href="/accessibility">{m.ui_accessibility()}</a>
        </li>
        <li>
          <a href="/privacy">{m.ui_privacy()}</a>
        </li>
        <li>
          <a href="/status">{m.ui_status()}</a>
        </li>
        <li>
          <button class="k-tools__link" type="button" hidden data-opens-shortcuts>
            {m.ui_shortcuts()}
          </button>
        </li>
      </ul>
    </nav>
  ),
  { most: 2 },
);
