import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

import type { ServiceId } from '../domain/listing.ts';
import type { PageAsked } from './chips.ts';
import { Examples } from './examples.tsx';
import type { Example } from './examples.tsx';
import type { FiltersView } from './filters.tsx';
import { searchTitle } from './found-words.ts';
import { KeptLine, ShortlistScript } from './keep-link.tsx';
import type { KeptBar } from './keep-link.tsx';
import { MapAssets } from './map-beside.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { NothingView } from './nothing-found.tsx';
import { Results } from './results.tsx';
import type { FoundView } from './results.tsx';
import { SearchForm } from './search-form.tsx';

export type DirectoryView = {
  readonly asked: PageAsked;
  readonly ids: readonly ServiceId[];
  readonly filters: FiltersView;
  readonly kept: KeptBar;
  readonly chips: readonly Example[];
  readonly clearHref: string;
  readonly examples: readonly Example[];
  /** Null until something was asked. */
  readonly found: FoundView | null;
  readonly nothing: NothingView | null;
};

/** One line to type in, and what helps as on a noticeboard. */
export function DirectoryPage({ shell, view }: { shell: Shell; view: DirectoryView }) {
  return (
    <Page
      shell={shell}
      title={searchTitle(view.asked)}
      heading={m.directory_title()}
      audience="public"
      width="full"
      head={
        <>
          <ShortlistScript />
          {view.found?.map && <MapAssets />}
        </>
      }
    >
      <SearchForm asked={view.asked} ids={view.ids} filters={view.filters} />
      <KeptLine kept={view.kept} />
      <Chips view={view} />
      {view.found && <Results found={view.found} />}
      {view.nothing && <NothingFound nothing={view.nothing} />}
      {!view.found && !view.nothing && <Beginning view={view} />}
    </Page>
  );
}

/** What narrows the search now, each to be taken away. */
function Chips({ view }: { view: DirectoryView }) {
  const { chips, clearHref } = view;
  if (chips.length === 0) return null;
  return (
    <nav class="k-chips" aria-label={m.directory_chips()}>
      <ul>
        {chips.map(({ label, href }) => (
          <li>
            <a href={href} rel="nofollow">
              <span class="nhsuk-u-visually-hidden">{m.directory_chip_without()} </span>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chips.length > 1 && (
          <li class="k-chips__clear">
            <a href={clearHref}>{m.directory_chips_clear()}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Beginning({ view }: { view: DirectoryView }) {
  return (
    <>
      <p class="k-examples__intro">{m.directory_intro()}</p>
      <Examples examples={view.examples} />
      <p class="k-examples__more">
        <a href="/directory/embed/snippet">{m.embed_title()}</a>
      </p>
    </>
  );
}
