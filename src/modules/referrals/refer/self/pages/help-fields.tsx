import { m } from '#text';
import { CheckboxGroup, SelectField, TextArea, TextField } from '#ui/form/index.ts';

import type { StepView } from './step.page.tsx';

type Fields = { readonly view: StepView; readonly title: string };

export function WhyFields({ view: { form, options } }: Fields) {
  return (
    <>
      <CheckboxGroup
        form={form}
        name="reasons"
        legend={m.referrals_self_reasons()}
        options={options.reasons}
      />
      <TextArea form={form} name="reasonNote" label={m.referrals_self_reason_note()} rows={3} optional />
    </>
  );
}

export function HopesFields({ view: { form }, title }: Fields) {
  return (
    <TextArea form={form} name="hopes" label={title} hint={m.referrals_self_hopes_hint()} rows={5} heading />
  );
}

export function EasierFields({ view: { form, options } }: Fields) {
  return (
    <>
      <p>{m.referrals_self_easier_intro()}</p>
      <CheckboxGroup
        form={form}
        name="adjustments"
        legend={m.referrals_self_adjustments()}
        options={options.adjustments}
      />
      <TextField form={form} name="adjustmentsNote" label={m.referrals_refer_adjustments_note()} optional />
      <SelectField
        form={form}
        name="language"
        label={m.referrals_self_language()}
        options={options.languages}
        prompt={false}
      />
      <CheckboxGroup
        form={form}
        name="needsInterpreter"
        legend={m.referrals_refer_interpreter()}
        options={[{ value: 'yes', label: m.referrals_self_needs_interpreter() }]}
      />
    </>
  );
}
