import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ShortlistScript } from '../pages/keep-link.tsx';
import { ListedServices } from './listed.page.tsx';
import type { ListView } from './shortlist.view.ts';

/** The list as it is being made. Its address holds all of it, and with scripts the device does. */
export function ShortlistPage({ shell, view, form }: { shell: Shell; view: ListView; form: FormState }) {
  const { services, ids, searchHref } = view;
  return (
    <Page
      shell={shell}
      title={m.shortlist_title()}
      crumbs={[{ href: searchHref, label: m.directory_crumb() }]}
      audience="public"
      head={<ShortlistScript />}
    >
      {services.length === 0 ? (
        <div data-shortlist-empty>
          <p>{m.shortlist_empty()}</p>
          <p>
            <a href="/directory">{m.shortlist_look()}</a>
          </p>
        </div>
      ) : (
        <>
          <p>{m.shortlist_where_kept()}</p>
          <ListedServices services={services} />
          <Form form={form} action="/directory/shortlist" class="k-shortlist__share">
            <input type="hidden" name="ids" value={ids.join(',')} />
            <button class="nhsuk-button" type="submit">
              {m.shortlist_share()}
            </button>
          </Form>
          <p>
            <a href={searchHref}>{m.shortlist_look_more()}</a>
          </p>
        </>
      )}
    </Page>
  );
}
