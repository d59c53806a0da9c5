import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { FindView, FoundView } from './find.view.ts';
import { FoundList } from './found-list.page.tsx';

/** The directory from within a person's plan: everyday words in, a noticeboard out. */
export function FindPage({ shell, view }: { shell: Shell; view: FindView }) {
  const { name, personHref, fullName, found } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_find_title({ name })}
      crumbs={[
        { href: personHref, label: fullName },
        { href: `${personHref}/connections`, label: m.plans_connections_title({ name }) },
      ]}
      form={view.form}
    >
      {view.goal && (
        <p>
          {m.plans_find_for_goal()} <q dir="auto">{view.goal}</q>
        </p>
      )}
      <SearchLine view={view} />
      {view.onShortlist > 0 && (
        <p class="k-connections__shortlist">
          {m.plans_connections_on_shortlist({ count: view.onShortlist })}.{' '}
          <a href={`${personHref}/shortlist`}>{m.plans_connections_see_shortlist()}</a>
        </p>
      )}
      {found === null && <Examples view={view} />}
      {found !== null && found.services.length === 0 && <Nothing view={view} found={found} />}
      {found !== null && found.services.length > 0 && <Results view={view} found={found} />}
    </Page>
  );
}

function SearchLine({ view }: { view: FindView }) {
  const { query, name, livesIn, personHref } = view;
  return (
    <form class="k-search-line" role="search" method="get" action={`${personHref}/connections/new`}>
      <div class="k-search-line__what">
        <label class="nhsuk-label" for="q">
          {m.plans_find_words()}
        </label>
        <input class="nhsuk-input" id="q" name="q" type="search" value={query.words} maxlength={200} />
      </div>
      <div class="k-search-line__near">
        <label class="nhsuk-label" for="near">
          {m.plans_find_near()}
        </label>
        <input
          class="nhsuk-input"
          id="near"
          name="near"
          value={query.near}
          maxlength={80}
          aria-describedby="near-hint"
        />
      </div>
      {query.goalId !== null && <input type="hidden" name="goal" value={query.goalId} />}
      <button class="nhsuk-button k-search-line__button" type="submit">
        {m.plans_find_search()}
      </button>
      <p class="nhsuk-hint k-search-line__hint" id="near-hint">
        {livesIn ? m.plans_find_near_hint_theirs({ name, postcode: livesIn }) : m.plans_find_near_hint()}
      </p>
    </form>
  );
}

function Examples({ view }: { view: FindView }) {
  return (
    <section>
      <p class="k-soft">{m.plans_find_intro({ name: view.name })}</p>
      <h2 class="k-looked__title">{m.plans_find_examples()}</h2>
      <ul class="k-examples-line">
        {view.examples.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nothing({ view, found }: { view: FindView; found: FoundView }) {
  const { words, near } = view.query;
  return (
    <section>
      <h2 class="k-looked__title">{m.plans_find_nothing()}</h2>
      {found.everywhereHref ? (
        <p>
          {m.plans_find_nothing_near({ near, words })}{' '}
          <a href={found.everywhereHref}>{m.plans_find_everywhere()}</a>
        </p>
      ) : (
        <p>{m.plans_find_nothing_advice({ words })}</p>
      )}
      {found.fewer.length > 0 && (
        <ul class="nhsuk-list">
          {found.fewer.map(({ label, href }) => (
            <li>
              <a href={href}>{m.plans_find_fewer({ words: label })}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="k-soft">{m.plans_find_noted()}</p>
      <Examples view={view} />
    </section>
  );
}

/** One form around the noticeboard: what is ticked goes on the shortlist. */
function Results({ view, found }: { view: FindView; found: FoundView }) {
  const { query, form, personHref } = view;
  const having = (has: 'every' | 'some') => found.services.filter((one) => one.has === has);
  return (
    <Form form={form} action={`${personHref}/shortlist`}>
      <input type="hidden" name="q" value={query.words} />
      <input type="hidden" name="near" value={query.near} />
      <input type="hidden" name="goal" value={query.goalId ?? ''} />
      {found.readAs && <p>{m.plans_find_read_as({ typed: query.words, read: found.readAs })}</p>}
      <FoundList
        title={m.plans_find_count({ count: found.withEvery })}
        services={having('every')}
        view={view}
        isFirst
      />
      <FoundList
        title={m.plans_find_some()}
        services={having('some')}
        view={view}
        isFirst={having('every').length === 0}
      />
      <div class="nhsuk-button-group k-looked__keep">
        <SubmitButton kind="quiet">{m.plans_find_keep_ticked()}</SubmitButton>
        {found.nextHref && <a href={found.nextHref}>{m.plans_find_more()}</a>}
      </div>
    </Form>
  );
}
