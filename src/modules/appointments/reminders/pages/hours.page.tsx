import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import { CheckboxGroup, Form, SubmitButton, TextField, tellApart } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { offeredDays } from '../domain/leads.ts';

/** When people are reminded, and when nobody is written to. */
export function HoursPage({ shell, form }: { shell: Shell; form: FormState }) {
  return (
    <Page shell={shell} title={m.reminders_title()} form={tellApart(form, labels)}>
      <p class="k-lead">{m.reminders_intro()}</p>
      <Form form={form} draft="/messages/hours">
        <CheckboxGroup
          form={form}
          name="daysBefore"
          legend={m.reminders_days()}
          hint={m.reminders_days_hint()}
          options={offeredDays.map((days) => ({
            value: String(days),
            label: m.reminders_days_before({ count: days }),
          }))}
        />
        <TextField form={form} name="at" label={m.reminders_at()} hint={m.reminders_time_hint()} width={5} />
        <h2>{m.reminders_quiet()}</h2>
        <p>{m.reminders_quiet_intro()}</p>
        <TextField form={form} name="quietFrom" label={m.reminders_quiet_from()} width={5} />
        <TextField form={form} name="quietUntil" label={m.reminders_quiet_until()} width={5} />
        <SubmitButton>{m.reminders_save()}</SubmitButton>
      </Form>
    </Page>
  );
}

const labels = {
  at: m.reminders_at,
  quietFrom: m.reminders_quiet_from,
  quietUntil: m.reminders_quiet_until,
};
