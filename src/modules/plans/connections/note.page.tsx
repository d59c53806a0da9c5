import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { calledBy } from '#ui/theirs.tsx';

import type { NoteView } from './note.view.ts';

/** Puts right what was noted about a connection. */
export function NotePage({ shell, view }: { shell: Shell; view: NoteView }) {
  const { form, personHref, fullName, connectionHref, serviceName } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_connection_put_right_title()}
      crumbs={[
        { href: personHref, label: fullName },
        { href: connectionHref, label: calledBy(serviceName) },
      ]}
      form={form}
    >
      <Form form={form}>
        <TextField form={form} name="note" label={m.plans_connection_note_label()} maxlength={500} />
        <TextField form={form} name="reason" label={m.plans_why_amended()} maxlength={300} />
        <div class="nhsuk-button-group">
          <SubmitButton>{m.plans_connection_note_save()}</SubmitButton>
          <a href={connectionHref}>{m.plans_leave_as_it_is()}</a>
        </div>
      </Form>
    </Page>
  );
}
