import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { Form, RadioGroup, SelectField, SubmitButton, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { longMinutes, missesToChoose, shortMinutes } from '../domain/offered.ts';

/** How long appointments are, and how many misses are one too many. */
export function SettingsPage({ shell, form }: { shell: Shell; form: FormState }) {
  return (
    <Page
      shell={shell}
      title={m.appointments_settings_title()}
      form={tellApart(form, labels)}
      crumbs={[{ href: '/rota', label: m.rota_title() }]}
    >
      <p class="k-lead">{m.appointments_settings_intro()}</p>
      <Form form={form} draft="/appointments/settings">
        <SelectField
          form={form}
          name="short"
          label={m.appointments_settings_short()}
          hint={m.appointments_settings_short_hint()}
          options={shortMinutes.map(inMinutes)}
          prompt={false}
        />
        <SelectField
          form={form}
          name="long"
          label={m.appointments_settings_long()}
          hint={m.appointments_settings_long_hint()}
          options={longMinutes.map(inMinutes)}
          prompt={false}
        />
        <RadioGroup
          form={form}
          name="misses"
          legend={m.appointments_settings_misses()}
          hint={m.appointments_settings_misses_hint()}
          options={missesToChoose.map((value) => ({
            value,
            label: m.appointments_settings_misses_count({ count: Number(value) }),
          }))}
        />
        <SubmitButton>{m.appointments_settings_save()}</SubmitButton>
      </Form>
    </Page>
  );
}

function inMinutes(value: string) {
  return { value, label: m.appointments_settings_minutes({ count: Number(value) }) };
}

const labels = {
  short: m.appointments_settings_short,
  long: m.appointments_settings_long,
  misses: m.appointments_settings_misses,
};
