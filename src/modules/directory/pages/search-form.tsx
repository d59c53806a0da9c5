import { m } from '#text';

import type { PageAsked } from './chips.ts';
import { Filters } from './filters.tsx';
import type { FiltersView } from './filters.tsx';
import { termChoice } from './whom.ts';

type SearchFormProps = {
  readonly asked: PageAsked;
  /** What is kept goes with the search. */
  readonly ids: readonly string[];
  readonly action?: string;
  /** What narrows a search; null leaves only the two lines. */
  readonly filters: FiltersView | null;
  /** In the address, where there are no cookies to remember it. */
  readonly language?: string;
};

/** One big line to type in. Sent, its address is the search: it can be kept, and given to somebody else. */
export function SearchForm({ asked, ids, action = '/directory', filters, language }: SearchFormProps) {
  return (
    <form class="k-find" role="search" method="get" action={action}>
      <What words={asked.words} />
      <Near near={asked.near} />
      <p class="k-find__hint" id="near-hint">
        {m.directory_near_hint()}
      </p>
      <button class="nhsuk-button k-find__button" type="submit">
        {m.directory_search_button()}
      </button>
      {filters && <Filters view={filters} />}
      {ids.length > 0 && <input type="hidden" name="ids" value={ids.join(',')} />}
      {language && <input type="hidden" name="lang" value={language} />}
      {hiddenTerms(asked, filters).map((term) => (
        <input type="hidden" name="term" value={term} />
      ))}
    </form>
  );
}

/** Those that are chosen in the form can be taken back there. */
function hiddenTerms({ terms }: PageAsked, filters: FiltersView | null): readonly string[] {
  const { for: whom, need } = filters?.form.values ?? {};
  return terms.filter((term) => whom !== termChoice(term) && need !== term);
}

function What({ words }: { words: string }) {
  return (
    <div class="k-find__what">
      <label class="nhsuk-label" for="q">
        {m.directory_search_label()}
      </label>
      <input
        class="nhsuk-input"
        id="q"
        name="q"
        type="search"
        value={words}
        maxlength={200}
        enterkeyhint="search"
      />
    </div>
  );
}

function Near({ near }: { near: string }) {
  return (
    <div class="k-find__near">
      <label class="nhsuk-label" for="near">
        {m.directory_near_label()}
      </label>
      <input
        class="nhsuk-input"
        id="near"
        name="near"
        value={near}
        maxlength={80}
        autocomplete="postal-code"
        aria-describedby="near-hint"
      />
    </div>
  );
}
