import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { intervals } from './intervals.ts';

/** The name and the address of a directory to read. */
export function NewFeedPage({ shell, form }: { shell: Shell; form: FormState }) {
  return (
    <Page
      shell={shell}
      title={m.import_new_title()}
      form={form}
      crumbs={[
        { href: '/directory/work', label: m.worklist_title() },
        { href: '/directory/work/feeds', label: m.import_feeds_title() },
      ]}
    >
      <p class="k-lead">{m.import_new_lead()}</p>
      <Form form={form} draft="/directory/work/feeds/new">
        <TextField
          form={form}
          name="name"
          label={m.import_new_name()}
          hint={m.import_new_name_hint()}
          maxlength={100}
          spellcheck={false}
        />
        <TextField
          form={form}
          name="address"
          label={m.import_new_address()}
          hint={m.import_new_address_hint()}
          type="url"
          inputmode="url"
          maxlength={1000}
          spellcheck={false}
        />
        <RadioGroup
          form={form}
          name="every"
          legend={m.import_new_every()}
          options={intervals.map(({ hours, words }) => ({ value: String(hours), label: words() }))}
        />
        <SubmitButton>{m.import_new_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}
