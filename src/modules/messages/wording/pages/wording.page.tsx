import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, tellApart } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import { templates } from '../../domain/templates.ts';
import { fieldTitle, templateTitle } from './template-names.ts';
import type { WordingView } from '../wording.view.ts';
import { PreviewOf } from './preview.tsx';

type Props = { readonly shell: Shell; readonly view: WordingView };

/** One message in both languages: to change, and as it arrives. */
export function WordingPage({ shell, view }: Props) {
  const { template, form } = view;
  const path = `/messages/wording/${template}`;
  const crumbs = [{ href: '/messages/wording', label: m.messages_wording_title() }];
  return (
    <Page shell={shell} title={templateTitle(template)} form={tellApart(form, labels)} crumbs={crumbs}>
      <FieldList template={template} />
      <Form form={form} action={path}>
        <TextArea form={form} name="en" label={m.messages_wording_en()} rows={4} maxlength={1000} />
        <PreviewOf preview={view.previews.en} locale="en" />
        <TextArea form={form} name="cy" label={m.messages_wording_cy()} rows={4} maxlength={1000} />
        <PreviewOf preview={view.previews.cy} locale="cy" />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.messages_wording_save()}</SubmitButton>
          <SubmitButton kind="quiet" name="look" value="yes">
            {m.messages_wording_look()}
          </SubmitButton>
        </div>
      </Form>
      <h2>{m.messages_wording_discreet()}</h2>
      <PreviewOf preview={view.discreet[shell.locale]} locale={shell.locale} />
      {view.amended && (
        <Form form={view.ownForm} action={`${path}/own`}>
          <SubmitButton kind="quiet">{m.messages_wording_back()}</SubmitButton>
        </Form>
      )}
      <History history={view.history} />
    </Page>
  );
}

function FieldList({ template }: Pick<WordingView, 'template'>) {
  return (
    <Details summary={m.messages_wording_fields()}>
      <p>{m.messages_wording_fields_hint()}</p>
      <ul>
        {templates[template].fields.map((field) => (
          <li>
            <code>{`{${field}}`}</code> {fieldTitle(field)}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function History({ history }: Pick<WordingView, 'history'>) {
  if (history.length === 0) return null;
  return (
    <Details summary={m.messages_wording_history()}>
      <ol class="k-wording__history">
        {history.map(({ language, words, by, changedAt }) => (
          <li>
            <p>
              {language === 'en' ? m.messages_wording_en() : m.messages_wording_cy()} ·{' '}
              <When at={changedAt} year />
              {by && <> · {by}</>}
            </p>
            <blockquote lang={language}>{words ?? m.messages_wording_own()}</blockquote>
          </li>
        ))}
      </ol>
    </Details>
  );
}

const labels = {
  en: m.messages_wording_en,
  cy: m.messages_wording_cy,
};
