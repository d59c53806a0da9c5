import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';

import type { Notice } from './notice.ts';
import { Notices } from './notices.tsx';

export type DirectoryView = {
  readonly words: string;
  readonly near: string;
  readonly examples: readonly { readonly label: string; readonly href: string }[];
  /** Null until something was typed. */
  readonly found: FoundView | null;
};

export type FoundView = {
  readonly every: readonly Notice[];
  readonly some: readonly Notice[];
  readonly countEvery: number;
  /** The words that were searched for instead of those typed. */
  readonly readAs: string | null;
  readonly isFirst: boolean;
  readonly firstHref: string;
  readonly everywhereHref: string | null;
  readonly nextHref: string | null;
};

/** One line to type in, and what helps as on a noticeboard. */
export function DirectoryPage({ shell, view }: { shell: Shell; view: DirectoryView }) {
  return (
    <Page shell={shell} title={titleOf(view)} heading={m.directory_title()} audience="public">
      <SearchForm view={view} />
      {view.found ? <Results view={view} found={view.found} /> : <Beginning view={view} />}
    </Page>
  );
}

function titleOf({ words }: DirectoryView): string {
  return words === '' ? m.directory_title() : `${words} – ${m.directory_title()}`;
}

function SearchForm({ view }: { view: DirectoryView }) {
  return (
    <form class="k-find" role="search" method="get" action="/directory">
      <div class="k-find__what">
        <label class="nhsuk-label" for="q">
          {m.directory_search_label()}
        </label>
        <input
          class="nhsuk-input"
          id="q"
          name="q"
          type="search"
          value={view.words}
          maxlength={200}
          enterkeyhint="search"
        />
      </div>
      <div class="k-find__near">
        <label class="nhsuk-label" for="near">
          {m.directory_near_label()}
        </label>
        <input
          class="nhsuk-input"
          id="near"
          name="near"
          value={view.near}
          maxlength={80}
          autocomplete="postal-code"
          aria-describedby="near-hint"
        />
      </div>
      <p class="k-find__hint" id="near-hint">
        {m.directory_near_hint()}
      </p>
      <button class="nhsuk-button k-find__button" type="submit">
        {m.directory_search_button()}
      </button>
    </form>
  );
}

function Beginning({ view }: { view: DirectoryView }) {
  return (
    <>
      <p class="k-examples__intro">{m.directory_intro()}</p>
      <Examples view={view} />
    </>
  );
}

function Examples({ view }: { view: DirectoryView }) {
  return (
    <section class="k-examples">
      <h2 class="k-examples__heading">{m.directory_examples_heading()}</h2>
      <ul class="k-examples__list">
        {view.examples.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results({ view, found }: { view: DirectoryView; found: FoundView }) {
  if (found.every.length + found.some.length === 0) return <NothingFound view={view} found={found} />;
  return (
    <>
      {found.readAs && (
        <p class="k-found__read">{m.directory_read_as({ typed: view.words, read: found.readAs })}</p>
      )}
      {found.everywhereHref && (
        <p>
          {m.directory_near_shown({ near: view.near })}{' '}
          <a href={found.everywhereHref}>{m.directory_near_drop()}</a>
        </p>
      )}
      {found.every.length > 0 && (
        <section>
          <h2 class="k-found__heading">
            {found.isFirst
              ? m.directory_count_every({ count: found.countEvery })
              : m.directory_more_heading()}
          </h2>
          <Notices notices={found.every} />
        </section>
      )}
      {found.some.length > 0 && (
        <section>
          <h2 class="k-found__heading">{m.directory_some_heading()}</h2>
          <Notices notices={found.some} />
        </section>
      )}
      <Onward found={found} />
    </>
  );
}

function Onward({ found }: { found: FoundView }) {
  if (found.isFirst && !found.nextHref) return null;
  return (
    <nav class="k-found__onward" aria-label={m.directory_more()}>
      {found.nextHref && (
        <a class="nhsuk-button nhsuk-button--secondary" href={found.nextHref} rel="next">
          {m.directory_more()}
        </a>
      )}
      {!found.isFirst && <a href={found.firstHref}>{m.directory_first()}</a>}
    </nav>
  );
}

function NothingFound({ view, found }: { view: DirectoryView; found: FoundView }) {
  const { words, near } = view;
  return (
    <section class="k-found__nothing">
      <h2 class="k-found__heading">{m.directory_nothing_heading()}</h2>
      {found.everywhereHref ? (
        <p>
          {m.directory_nothing_near({ near, words })}{' '}
          <a href={found.everywhereHref}>{m.directory_near_drop()}</a>
        </p>
      ) : (
        <p>{m.directory_nothing_advice({ words })}</p>
      )}
      <Examples view={view} />
    </section>
  );
}
