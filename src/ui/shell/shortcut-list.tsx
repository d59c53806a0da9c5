import type { Child } from 'hono/jsx';

import { m } from '#text';

import { remembered } from '../remembered.tsx';
import type { Shell } from './shell.ts';

/** Opened by `?` or from the foot of the page. The keys are conveniences: all they do can be done without. */
export function ShortcutList({ shell: { nav, search } }: { shell: Shell }) {
  return <Shortcuts search={search} hasToday={nav.some(({ href }) => href === '/today')} />;
}

type Leads = { readonly search: string | undefined; readonly hasToday: boolean };

const Shortcuts = remembered(ShortcutsOf, { most: 20 });

function ShortcutsOf(leads: Leads) {
  return (
    <dialog class="k-shortcuts" id="k-shortcuts" aria-labelledby="k-shortcuts-title">
      <h2 id="k-shortcuts-title">{m.ui_shortcuts()}</h2>
      <dl>
        {keysOf(leads).map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <label class="k-shortcuts__use">
          <input type="checkbox" checked /> {m.ui_shortcuts_use()}
        </label>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">{m.ui_close()}</button>
      </form>
    </dialog>
  );
}

/** What leads nowhere for whoever is asking is not promised to them. */
function keysOf({ search, hasToday }: Leads): readonly (readonly [string, Child])[] {
  return [
    ...(search ? [['/', <SearchLink href={search} />] as const] : []),
    ...(hasToday ? [['g t', m.ui_shortcut_today()] as const] : []),
    ['n', m.ui_shortcut_next()],
    ['?', m.ui_shortcut_help()],
  ];
}

function SearchLink({ href }: { href: string }) {
  return (
    <a href={href} data-key="/">
      {m.ui_shortcut_search()}
    </a>
  );
}
