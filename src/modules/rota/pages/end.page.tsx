import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { DateField, Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

export type EndView = { readonly id: string; readonly name: string; readonly form: FormState };

/** A clinic takes place no more after a day. */
export function EndPage({ shell, view: { id, name, form } }: { shell: Shell; view: EndView }) {
  return (
    <Page
      shell={shell}
      title={m.rota_end_title({ name })}
      crumbs={[
        { href: '/rota', label: m.rota_title() },
        { href: `/rota/clinics/${id}`, label: name },
      ]}
      form={form}
    >
      <p>{m.rota_end_intro()}</p>
      <Form form={form} action={`/rota/clinics/${id}/end`}>
        <DateField form={form} name="lastDay" legend={m.rota_last_day()} hint={m.rota_day_hint()} />
        <SubmitButton>{m.rota_end_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}
