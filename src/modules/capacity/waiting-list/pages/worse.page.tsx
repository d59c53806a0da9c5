import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

type Props = { readonly shell: Shell; readonly name: string; readonly form: FormState };

/** Somebody who waits has become worse: why, and they go before the others. */
export function WorsePage({ shell, name, form }: Props) {
  return (
    <Page
      shell={shell}
      title={m.waiting_worse_title({ name })}
      form={form}
      crumbs={[{ href: '/waiting-list', label: m.waiting_title() }]}
    >
      <p>{m.waiting_worse_what()}</p>
      <Form form={form}>
        <TextArea
          form={form}
          name="why"
          label={m.waiting_worse_why()}
          hint={m.waiting_worse_hint()}
          rows={3}
          maxlength={500}
        />
        <SubmitButton>{m.waiting_worse_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}
