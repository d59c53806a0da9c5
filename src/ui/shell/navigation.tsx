import { m } from '#text';

import { remembered } from '../remembered.tsx';
import type { NavLink } from './shell.ts';

const barHolds = 4;

/**
 * Along the top on a wide screen; on a phone a bar at the bottom, of four and "More". Links beyond the fourth
 * are there twice and shown once, so that "More" needs no script.
 */
export function MainNavigation({ links }: { links: readonly NavLink[] }) {
  return links.length === 0 ? null : <Navigation links={links} />;
}

/** Of each role and each place in it. */
const Navigation = remembered(NavigationOf, { most: 200 });

function NavigationOf({ links }: { links: readonly NavLink[] }) {
  const rest = links.slice(barHolds);
  return (
    <nav class="k-nav" aria-label={m.ui_main_navigation()}>
      <ul class="k-nav__list">
        {links.map((link, index) => (
          <li class={index < barHolds ? undefined : 'k-nav__wide'}>
            <NavigationLink link={link} />
          </li>
        ))}
        {rest.length > 0 && (
          <li class="k-nav__narrow">
            <details class="k-more">
              <summary
                class="k-nav__link"
                data-current={rest.some(({ current }) => current) ? '' : undefined}
              >
                {m.ui_more()}
              </summary>
              <ul class="k-more__list">
                {rest.map((link) => (
                  <li>
                    <NavigationLink link={link} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function NavigationLink({ link }: { link: NavLink }) {
  return (
    <a class="k-nav__link" href={link.href} aria-current={link.current ? 'page' : undefined}>
      {link.label}
    </a>
  );
}
