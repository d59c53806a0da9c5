import { m } from '#text';

import type { PossibleDuplicate } from '../possible-duplicates.ts';
import { reasonWords } from './reason-words.ts';

/** For whoever is adding a listing, before it is there twice. Nothing when nothing is like it. */
export function MaybeDuplicates({ found }: { found: readonly PossibleDuplicate[] }) {
  if (found.length === 0) return null;
  return (
    <section class="k-maybe">
      <h2 class="k-maybe__heading">{m.duplicates_maybe_heading()}</h2>
      <p>{m.duplicates_maybe_lead()}</p>
      <ul>
        {found.map(({ id, name, organisation, reasons }) => (
          <li>
            <a href={`/directory/${id}`}>
              <bdi>{organisation ? m.duplicates_by({ name, organisation }) : name}</bdi>
            </a>{' '}
            <span class="k-maybe__why">{reasonWords(reasons)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
