import { m } from '#text';

import { VisuallyHidden } from '../nhs/wording.tsx';
import type { Shell } from './shell.ts';

export function NameMenu({ user }: { user: NonNullable<Shell['user']> }) {
  return (
    <details class="k-menu">
      <summary class="k-tools__link">
        <VisuallyHidden>{m.ui_signed_in_as()} </VisuallyHidden>
        <bdi>{user.name}</bdi>
      </summary>
      <div class="k-menu__panel">
        <p class="k-menu__role">{user.role}</p>
        <form method="post" action="/sign-out">
          <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">
            {m.ui_sign_out()}
          </button>
        </form>
      </div>
    </details>
  );
}

const others = { en: { locale: 'cy', name: 'Cymraeg' }, cy: { locale: 'en', name: 'English' } } as const;

/** Named in its own language, for those who cannot read this one. */
export function LanguageSwitch({ shell }: { shell: Shell }) {
  const other = others[shell.locale];
  return (
    <form method="post" action="/language" class="k-language">
      <input type="hidden" name="locale" value={other.locale} />
      <input type="hidden" name="return" value={shell.path} />
      <button class="k-tools__link" type="submit" lang={other.locale}>
        {other.name}
      </button>
    </form>
  );
}
