import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { CheckboxGroup, Form, SubmitButton, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { calledBy, saying } from '#ui/theirs.tsx';

import { KithField } from './kith-field.tsx';
import { Group, schemeLabels, SchemeFields } from './scheme-fields.tsx';

export type EditSchemeView = {
  readonly id: string;
  readonly name: string;
  readonly checked: string;
  readonly form: FormState;
  /** A network was asked whether it is theirs, and has not answered. */
  readonly isAwaited: boolean;
  readonly networks: readonly { readonly value: string; readonly label: string }[];
};

export function EditSchemePage({ shell, view }: { readonly shell: Shell; readonly view: EditSchemeView }) {
  const { id, name, checked, form, networks, isAwaited } = view;
  return (
    <Page
      shell={shell}
      title={saying((words) => m.schemes_edit_title({ name: words }), name)}
      form={tellApart(form, schemeLabels)}
      crumbs={[
        { href: '/schemes', label: m.schemes_title() },
        { href: `/schemes/${id}`, label: calledBy(name) },
      ]}
      width="full"
    >
      <p>
        {checked} · <a href={`/schemes/${id}/history`}>{m.schemes_history()}</a>
      </p>
      <Form form={form}>
        <SchemeFields form={form} />
        <Group title={m.schemes_group_kith()}>
          {isAwaited && <p>{m.schemes_field_network_awaited()}</p>}
          <KithField form={form} networks={networks} />
          <CheckboxGroup
            form={form}
            name="checked"
            legend={m.schemes_field_checked()}
            options={[{ value: 'yes', label: m.schemes_field_checked_yes() }]}
          />
          <CheckboxGroup
            form={form}
            name="closed"
            legend={m.schemes_field_closed()}
            options={[{ value: 'yes', label: m.schemes_field_closed_yes() }]}
          />
          <SubmitButton>{m.schemes_save()}</SubmitButton>
        </Group>
      </Form>
    </Page>
  );
}
