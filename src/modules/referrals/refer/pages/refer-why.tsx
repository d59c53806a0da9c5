import { m } from '#text';
import { Details } from '#ui/nhs/details.tsx';
import { CheckboxGroup, SelectField, TextArea, TextField } from '#ui/form/index.ts';

import { Group } from './group.tsx';
import type { ReferView } from './refer.page.tsx';

export function WhyGroup({ view: { form, reasons } }: { view: ReferView }) {
  return (
    <Group id="why" title={m.referrals_refer_why()}>
      <div class="k-many">
        <CheckboxGroup
          form={form}
          name="reasons"
          legend={m.referrals_refer_reasons()}
          options={reasons}
          small
        />
      </div>
      <TextArea form={form} name="reasonNote" label={m.referrals_refer_reason_note()} rows={2} optional />
    </Group>
  );
}

export function LikeGroup({ view }: { view: ReferView }) {
  const { form, adjustments, languages } = view;
  const isUsed = ['adjustments', 'adjustmentsNote', 'needsInterpreter'].some((name) =>
    Boolean(form.values[name]?.length),
  );
  return (
    <Group id="like" title={m.referrals_refer_like()}>
      <TextArea
        form={form}
        name="hopes"
        label={m.referrals_refer_hopes()}
        hint={m.referrals_refer_hopes_hint()}
        rows={2}
        optional
      />
      <Details summary={m.referrals_refer_easier()} open={isUsed}>
        <div class="k-many">
          <CheckboxGroup
            form={form}
            name="adjustments"
            legend={m.referrals_refer_adjustments()}
            options={adjustments}
            small
          />
        </div>
        <TextField form={form} name="adjustmentsNote" label={m.referrals_refer_adjustments_note()} optional />
        <SelectField
          form={form}
          name="language"
          label={m.referrals_refer_language()}
          options={languages}
          prompt={false}
        />
        <CheckboxGroup
          form={form}
          name="needsInterpreter"
          legend={m.referrals_refer_interpreter()}
          options={[{ value: 'yes', label: m.referrals_refer_needs_interpreter() }]}
          small
        />
      </Details>
    </Group>
  );
}
