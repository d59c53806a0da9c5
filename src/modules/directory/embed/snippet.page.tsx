import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { SelectField, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

export type SnippetView = {
  readonly form: FormState;
  readonly language: 'en' | 'cy';
  /** Where the embedded search is, whole. */
  readonly address: string;
};

/** How to put the search on another site: one line to copy, and what it does and does not do. */
export function SnippetPage({ shell, view }: { shell: Shell; view: SnippetView }) {
  return (
    <Page
      shell={shell}
      title={m.embed_title()}
      crumbs={[{ href: '/directory', label: m.directory_crumb() }]}
      audience="public"
    >
      <p>{m.embed_intro()}</p>
      <h2>{m.embed_line_heading()}</h2>
      <pre class="k-embed__line">
        <code>{frameFor(view)}</code>
      </pre>
      <p>
        <a href={view.address}>{m.embed_see()}</a>
      </p>
      <Choosing view={view} />
      <h2>{m.embed_promise_heading()}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>{m.embed_promise_cookies()}</li>
        <li>{m.embed_promise_scripts()}</li>
        <li>{m.embed_promise_links()}</li>
        <li>{m.embed_promise_height()}</li>
      </ul>
    </Page>
  );
}

function frameFor({ address, language }: SnippetView): string {
  const title = language === 'cy' ? 'Dod o hyd i help yn eich ardal' : 'Find help near you';
  const source = address.replaceAll('&', '&amp;');
  return `<iframe src="${source}" title="${title}" width="100%" height="720" loading="lazy"></iframe>`;
}

function Choosing({ view }: { view: SnippetView }) {
  const { form } = view;
  return (
    <form method="get" action="/directory/embed/snippet">
      <h2>{m.embed_choose_heading()}</h2>
      <TextField form={form} name="near" label={m.directory_near_label()} maxlength={80} width={20} />
      <TextField form={form} name="q" label={m.embed_choose_words()} maxlength={200} width={20} />
      <SelectField
        form={form}
        name="lang"
        label={m.embed_choose_language()}
        prompt={false}
        options={[
          { value: 'en', label: 'English' },
          { value: 'cy', label: 'Cymraeg' },
        ]}
      />
      <button class="nhsuk-button nhsuk-button--secondary" type="submit">
        {m.embed_choose_button()}
      </button>
    </form>
  );
}
