import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import {
  CheckboxGroup,
  DateField,
  Form,
  SelectField,
  SubmitButton,
  TextField,
  tellApart,
} from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';

import { howOften } from '../domain/pattern.ts';
import type { Choices } from '../form-choices.ts';
import { Hours, WhoAndHow } from './session-fields.tsx';
import { oftenWords, weekdayWords } from './words.ts';

export type ClinicFormView = {
  /** The one that is changed; null: a new one. */
  readonly clinic: { readonly id: string; readonly name: string } | null;
  readonly choices: Choices;
  readonly form: FormState;
};

/** A new clinic, or how one is from a day on. */
export function ClinicFormPage({ shell, view }: { shell: Shell; view: ClinicFormView }) {
  const { clinic, choices, form } = view;
  const action = clinic ? `/rota/clinics/${clinic.id}/change` : '/rota/clinics/new';
  const crumbs = [
    { href: '/rota', label: m.rota_title() },
    ...(clinic ? [{ href: `/rota/clinics/${clinic.id}`, label: clinic.name }] : []),
  ];
  return (
    <Page
      shell={shell}
      title={clinic ? m.rota_change_title({ name: clinic.name }) : m.rota_add_clinic()}
      crumbs={crumbs}
      form={tellApart(form, labels)}
    >
      {clinic && <p>{m.rota_change_intro()}</p>}
      <Form form={form} action={action} draft={action}>
        {clinic && (
          <DateField
            form={form}
            name="startsOn"
            legend={m.rota_change_from_day()}
            hint={m.rota_change_from_hint()}
          />
        )}
        <TextField form={form} name="name" label={m.rota_name()} hint={m.rota_name_hint()} />
        <WhoAndHow form={form} choices={choices} />
        <Days form={form} />
        <Hours form={form} />
        <Span form={form} isNew={!clinic} />
        <SubmitButton>{clinic ? m.rota_change_submit() : m.rota_add_submit()}</SubmitButton>
      </Form>
    </Page>
  );
}

function Days({ form }: { form: FormState }) {
  return (
    <>
      <SelectField
        form={form}
        name="often"
        label={m.rota_often()}
        options={howOften.map((value) => ({ value, label: oftenWords[value]() }))}
      />
      <CheckboxGroup
        form={form}
        name="weekdays"
        legend={m.rota_weekdays()}
        small
        options={weekdayWords.map((label, index) => ({ value: String(index + 1), label: label() }))}
      />
    </>
  );
}

function Span({ form, isNew }: { form: FormState; isNew: boolean }) {
  return (
    <>
      {isNew && <DateField form={form} name="startsOn" legend={m.rota_from_day()} hint={m.rota_day_hint()} />}
      <DateField form={form} name="until" legend={m.rota_until()} hint={m.rota_until_hint()} optional />
      <CheckboxGroup
        form={form}
        name="onBankHolidays"
        legend={m.rota_bank_holidays()}
        small
        options={[{ value: 'yes', label: m.rota_on_bank_holidays() }]}
      />
    </>
  );
}

const labels = {
  startsOn: m.rota_from_day,
  until: m.rota_until,
};
