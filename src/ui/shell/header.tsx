import { m } from '#text';

import { Mark } from '../mark.tsx';
import { VisuallyHidden } from '../nhs/wording.tsx';
import { remembered } from '../remembered.tsx';
import { LanguageSwitch, NameMenu } from './account.tsx';
import { MainNavigation } from './navigation.tsx';
import type { Shell } from './shell.ts';

export function Header({ shell }: { shell: Shell }) {
  return (
    <header class="k-header">
      <div class="k-header__row">
        <Brand />
        <MainNavigation links={shell.nav} />
        <div class="k-tools">
          {shell.user ? (
            <NameMenu user={shell.user} />
          ) : (
            <a class="k-tools__link" href="/sign-in">
              {m.ui_sign_in()}
            </a>
          )}
          <LanguageSwitch shell={shell} />
        </div>
      </div>
    </header>
  );
}

const Brand = remembered(
  () => (
    <a class="k-brand" href="/">
      <Mark class="k-brand__mark" />
      <span>
        Kith<VisuallyHidden>, {m.ui_home()}</VisuallyHidden>
      </span>
    </a>
  ),
  { most: 2 },
);
