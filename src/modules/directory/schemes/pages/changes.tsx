import { m } from '#text';

import type { SchemeChange } from './scheme-changes.ts';

/** What it said before, struck out, and what it says after. */
export function Changes({ changes }: { readonly changes: readonly SchemeChange[] }) {
  return (
    <dl class="k-schemes__changes">
      {changes.map(({ key, before, after }) => (
        <div>
          <dt>{key}</dt>
          <dd>
            <del>
              <span class="nhsuk-u-visually-hidden">{m.schemes_history_before()} </span>
              {before}
            </del>{' '}
            <ins>
              <span class="nhsuk-u-visually-hidden">{m.schemes_history_after()} </span>
              {after}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
