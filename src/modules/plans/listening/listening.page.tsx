import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { ReadersChoice } from './readers.page.tsx';

export type ListeningView = {
  readonly personHref: string;
  /** The path of this page, which also names the draft. */
  readonly path: string;
  /** What they like to be called. */
  readonly name: string;
  readonly form: FormState;
};

/** Blank paper: their name, and nothing else until there is something to keep. */
export function ListeningPage({ shell, view }: { shell: Shell; view: ListeningView }) {
  const { form, name } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_listening_title({ name })}
      heading={<bdi>{name}</bdi>}
      form={form}
      width="full"
    >
      <Form form={form} draft={view.path} class="k-listening">
        <TextArea form={form} name="words" label={m.plans_listening_label({ name })} rows={16} paper />
        <ReadersChoice form={form} name={name} />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.plans_keep_words()}</SubmitButton>
          <a href={view.personHref}>{m.plans_back_to({ name })}</a>
        </div>
      </Form>
    </Page>
  );
}
