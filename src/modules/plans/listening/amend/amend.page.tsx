import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ReadersChoice } from '../readers.page.tsx';

export type AmendView = {
  readonly name: string;
  readonly fullName: string;
  readonly personHref: string;
  /** The conversation, to go back to. */
  readonly conversationHref: string;
  /** The path of this page, which also names the draft. */
  readonly path: string;
  readonly form: FormState;
};

/** Puts right what was written down. */
export function AmendWordsPage({ shell, view }: { shell: Shell; view: AmendView }) {
  const { form } = view;
  return (
    <Page shell={shell} title={m.plans_amend_words()} crumbs={crumbsOf(view)} form={form} width="full">
      <p>{m.plans_amend_intro()}</p>
      <Form form={form} draft={view.path}>
        <TextArea form={form} name="words" label={m.plans_listening_label(view)} rows={14} paper />
        <TextField form={form} name="reason" label={m.plans_why_amended()} maxlength={300} />
        <Buttons view={view}>{m.plans_save_amended()}</Buttons>
      </Form>
    </Page>
  );
}

/** Who may read it, chosen again by whoever wrote it down. */
export function ReadersPage({ shell, view }: { shell: Shell; view: AmendView }) {
  const { form, name } = view;
  return (
    <Page shell={shell} title={m.plans_readers_legend()} crumbs={crumbsOf(view)} form={form}>
      <Form form={form}>
        <ReadersChoice form={form} name={name} />
        <Buttons view={view}>{m.plans_save()}</Buttons>
      </Form>
    </Page>
  );
}

function Buttons({ view, children }: { view: AmendView; children?: string }) {
  return (
    <div class="nhsuk-button-group">
      <SubmitButton>{children}</SubmitButton>
      <a href={view.conversationHref}>{m.plans_leave_as_it_is()}</a>
    </div>
  );
}

function crumbsOf({ personHref, fullName, conversationHref, name }: AmendView) {
  return [
    { href: personHref, label: fullName },
    { href: conversationHref, label: m.plans_conversation_title({ name }) },
  ];
}
