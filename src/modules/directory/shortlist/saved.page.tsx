import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ShortlistScript } from '../pages/keep-link.tsx';
import { withKept } from '../pages/kept.ts';
import { ListedServices } from './listed.page.tsx';
import { Qr } from './qr.page.tsx';
import type { SavedView } from './shortlist.view.ts';

/** Which messages this Kith can send. */
export type Sends = { readonly email: boolean; readonly text: boolean };

export type SavedPageView = {
  readonly list: SavedView;
  readonly sends: Sends;
  readonly form: FormState;
};

/** A list that has a short address: to print, to show on a phone, to send. */
export function SavedPage({ shell, view }: { shell: Shell; view: SavedPageView }) {
  const { list, form } = view;
  return (
    <Page
      shell={shell}
      title={m.shortlist_title()}
      form={form}
      crumbs={[{ href: '/directory', label: m.directory_crumb() }]}
      audience="public"
      head={<ShortlistScript />}
    >
      <p>
        <a class="nhsuk-button" href={`${list.path}/print`}>
          {m.shortlist_print()}
        </a>
      </p>
      <ListedServices services={list.services} />
      <Showing list={list} />
      <Sending view={view} />
      <p>
        <a href={withKept('/directory/shortlist', new URLSearchParams(), list.ids)}>{m.shortlist_change()}</a>
      </p>
    </Page>
  );
}

export function Showing({ list }: { list: Pick<SavedView, 'url' | 'qr'> }) {
  return (
    <section class="k-shortlist__show">
      <Qr code={list.qr} title={m.shortlist_qr({ address: inWords(list.url) })} />
      <p>
        {m.shortlist_address()} <strong class="k-shortlist__address">{inWords(list.url)}</strong>
      </p>
    </section>
  );
}

/** As somebody types it. */
function inWords(url: string): string {
  return url.replace(/^https?:\/\//, '');
}

function Sending({ view }: { view: SavedPageView }) {
  const { list, sends, form } = view;
  if (!sends.email && !sends.text) return null;
  return (
    <section>
      <h2>{m.shortlist_send_heading()}</h2>
      <Form form={form} action={`${list.path}/message`}>
        <div class="k-trap" aria-hidden="true">
          <label for="website">{m.shortlist_leave_empty()}</label>
          <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <input type="hidden" name="shown" value={String(form.values['shown'] ?? '')} />
        <TextField
          form={form}
          name="to"
          label={sends.text ? m.shortlist_send_to() : m.shortlist_send_to_email()}
          hint={m.shortlist_send_hint()}
          width={30}
          maxlength={254}
          spellcheck={false}
        />
        <SubmitButton>{m.shortlist_send()}</SubmitButton>
      </Form>
    </section>
  );
}
