import { m } from '#text';
import { CheckboxGroup, RadioGroup, TextField } from '#ui/form/index.ts';

import type { StepView } from './step.page.tsx';

type Fields = { readonly view: StepView };

/** A browser knows the details of whoever sits before it, not of somebody they care for. */
export function known(view: StepView, autocomplete: string): { readonly autocomplete?: string } {
  return view.forMe ? { autocomplete } : {};
}

export function ReachFields({ view }: Fields) {
  const { form, forMe, options } = view;
  return (
    <>
      <p>{m.referrals_self_reach_one()}</p>
      <PhoneFields view={view} />
      <TextField
        form={form}
        name="email"
        label={m.referrals_refer_email()}
        type="email"
        spellcheck={false}
        optional
        {...known(view, 'email')}
      />
      <AddressFields view={view} />
      <RadioGroup
        form={form}
        name="prefers"
        legend={forMe ? m.referrals_self_prefers() : m.referrals_refer_prefers()}
        options={options.ways}
        inline
      />
    </>
  );
}

function PhoneFields({ view }: Fields) {
  const { form, forMe } = view;
  return (
    <>
      <TextField
        form={form}
        name="phone"
        label={m.referrals_self_phone()}
        type="tel"
        width={20}
        {...known(view, 'tel')}
      />
      <TextField
        form={form}
        name="usuallyAnswers"
        label={forMe ? m.referrals_self_answers() : m.referrals_self_answers_them()}
        hint={m.referrals_self_answers_hint()}
        optional
      />
      <CheckboxGroup
        form={form}
        name="leaveMessages"
        legend={m.referrals_self_messages()}
        options={[{ value: 'yes', label: m.referrals_self_leave_messages() }]}
      />
    </>
  );
}

function AddressFields({ view }: Fields) {
  const { form } = view;
  return (
    <>
      <TextField
        form={form}
        name="address"
        label={m.referrals_refer_address()}
        optional
        {...known(view, 'street-address')}
      />
      <TextField
        form={form}
        name="postcode"
        label={m.referrals_refer_postcode()}
        width={10}
        spellcheck={false}
        optional
        {...known(view, 'postal-code')}
      />
    </>
  );
}
