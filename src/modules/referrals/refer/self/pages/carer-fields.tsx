import { m } from '#text';
import { RadioGroup, TextField } from '#ui/form/index.ts';

import type { StepView } from './step.page.tsx';

type Fields = { readonly view: StepView; readonly title: string };

export function WhoFields({ view: { form }, title }: Fields) {
  return (
    <RadioGroup
      form={form}
      name="who"
      legend={title}
      heading
      options={[
        { value: 'me', label: m.referrals_self_for_me() },
        {
          value: 'someone',
          label: m.referrals_self_for_someone(),
          hint: m.referrals_self_for_someone_hint(),
        },
      ]}
    />
  );
}

export function YouFields({ view: { form } }: Fields) {
  return (
    <>
      <TextField
        form={form}
        name="yourName"
        label={m.referrals_self_your_name()}
        autocomplete="name"
        spellcheck={false}
      />
      <TextField
        form={form}
        name="relationship"
        label={m.referrals_self_relationship()}
        hint={m.referrals_self_relationship_hint()}
      />
      <TextField
        form={form}
        name="yourPhone"
        label={m.referrals_self_your_phone()}
        hint={m.referrals_self_your_phone_hint()}
        type="tel"
        autocomplete="tel"
        width={20}
        optional
      />
    </>
  );
}

export function AgreeFields({ view: { form }, title }: Fields) {
  return (
    <RadioGroup
      form={form}
      name="agrees"
      legend={title}
      heading
      hint={m.referrals_self_agree_hint()}
      options={[
        { value: 'yes', label: m.referrals_self_yes() },
        { value: 'no', label: m.referrals_self_no() },
      ]}
    />
  );
}
