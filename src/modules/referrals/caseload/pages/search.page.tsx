import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { TextField } from '#ui/form/index.ts';
import { Button } from '#ui/nhs/button.tsx';
import { Page } from '#ui/page.tsx';
import { Person } from '#ui/person.tsx';

export type FoundPerson = {
  readonly personId: string;
  readonly name: string;
  readonly known: string | null;
  readonly age: number | null;
  readonly support: string;
};

export type SearchPageView = {
  readonly form: FormState;
  /** Null before anything was sought. */
  readonly people: readonly FoundPerson[] | null;
  /** Where the next page begins. */
  readonly next: string | null;
};

type SearchProps = { readonly shell: Shell; readonly view: SearchPageView };

/** What is sought is a name, so it is sent in the body and never stands in an address. */
export function SearchPage({ shell, view }: SearchProps) {
  const crumbs = [{ href: '/people', label: m.referrals_people_title() }];
  const { people, form, next } = view;
  return (
    <Page
      shell={shell}
      title={people && people.length > 0 ? m.referrals_people_search_title() : m.referrals_people_search()}
      crumbs={crumbs}
      form={form}
    >
      <SearchBox form={form} />
      {people?.length === 0 && <Empty>{m.referrals_people_found_none()}</Empty>}
      {people && people.length > 0 && (
        <ul class="k-found">
          {people.map((found) => (
            <li>
              <Person name={found.name} known={found.known ?? undefined} href={`/people/${found.personId}`}>
                {[found.age === null ? null : m.referrals_age({ age: found.age }), found.support]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </Person>
            </li>
          ))}
        </ul>
      )}
      {next && (
        <form method="post" action="/people/search">
          <input type="hidden" name="q" value={String(form.values['q'] ?? '')} />
          <input type="hidden" name="after" value={next} />
          <Button variant="secondary" small>
            {m.referrals_people_found_more()}
          </Button>
        </form>
      )}
    </Page>
  );
}

const nothingTyped: FormState = { values: {}, errors: [], once: '' };

export function SearchBox({ form = nothingTyped }: { form?: FormState }) {
  return (
    <form method="post" action="/people/search" role="search" class="k-search-box" novalidate>
      <TextField form={form} name="q" label={m.referrals_people_search_label()} type="search" width={20} />
      <Button variant="secondary" small>
        {m.referrals_people_search_submit()}
      </Button>
    </form>
  );
}
