import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

export type StopTrialView = { readonly id: string; readonly name: string; readonly form: FormState };

export function StopTrialPage({ shell, view }: { readonly shell: Shell; readonly view: StopTrialView }) {
  const { id, name, form } = view;
  return (
    <Page
      shell={shell}
      title={m.trials_stop_title()}
      form={form}
      crumbs={[
        { href: '/trials', label: m.trials_title() },
        { href: `/trials/${id}`, label: name },
      ]}
    >
      <p>{m.trials_stop_what()}</p>
      <Form form={form} draft={`/trials/${id}/stop`}>
        <TextArea
          form={form}
          name="why"
          label={m.trials_field_why()}
          hint={m.trials_field_why_hint()}
          rows={2}
          optional
        />
        <SubmitButton>{m.trials_stop()}</SubmitButton> <a href={`/trials/${id}`}>{m.trials_stop_not()}</a>
      </Form>
    </Page>
  );
}
