import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import type { Choices } from '../form-choices.ts';
import { HeldList } from './held-list.tsx';
import type { Held } from './held-list.tsx';
import { Hours, WhoAndHow } from './session-fields.tsx';

export type SessionFormView = {
  readonly choices: Choices;
  readonly form: FormState;
  /** What holds the room or the worker at that time. */
  readonly held: readonly Held[];
};

/** One session outside every pattern. */
export function SessionFormPage({ shell, view }: { shell: Shell; view: SessionFormView }) {
  const { choices, form, held } = view;
  const action = '/rota/sessions/new';
  return (
    <Page
      shell={shell}
      title={m.rota_add_session()}
      crumbs={[{ href: '/rota', label: m.rota_title() }]}
      form={form}
    >
      {held.length > 0 && <HeldList held={held} />}
      <Form form={form} action={action} draft={action}>
        <WhoAndHow form={form} choices={choices} />
        <DateField form={form} name="onDay" legend={m.rota_on_day()} hint={m.rota_day_hint()} />
        <Hours form={form} />
        <SubmitButton>{m.rota_add_session_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}
