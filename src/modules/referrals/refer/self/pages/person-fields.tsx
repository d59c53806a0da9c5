import { m } from '#text';
import { CheckboxGroup, DateField, RadioGroup, SelectField, TextField } from '#ui/form/index.ts';

import type { StepView } from './step.page.tsx';

type Fields = { readonly view: StepView; readonly title: string };

/** A browser knows the details of whoever sits before it, not of somebody they care for. */
function known(view: StepView, autocomplete: string): { readonly autocomplete?: string } {
  return view.forMe ? { autocomplete } : {};
}

export function NameFields({ view }: Fields) {
  const { form, forMe } = view;
  return (
    <>
      <TextField
        form={form}
        name="givenName"
        label={m.referrals_refer_given_name()}
        spellcheck={false}
        {...known(view, 'given-name')}
      />
      <TextField
        form={form}
        name="familyName"
        label={m.referrals_refer_family_name()}
        spellcheck={false}
        {...known(view, 'family-name')}
      />
      <TextField
        form={form}
        name="knownAs"
        label={forMe ? m.referrals_self_known_as() : m.referrals_refer_known_as()}
        hint={m.referrals_self_known_as_hint()}
        optional
      />
    </>
  );
}

export function BornFields({ view: { form, forMe }, title }: Fields) {
  return <DateField form={form} name="bornOn" legend={title} heading birthday={forMe} />;
}

export function ReachFields({ view }: Fields) {
  const { form, forMe, options } = view;
  return (
    <>
      <p>{m.referrals_self_reach_one()}</p>
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
      <TextField
        form={form}
        name="email"
        label={m.referrals_refer_email()}
        type="email"
        spellcheck={false}
        optional
        {...known(view, 'email')}
      />
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

/** More surgeries than can be read at a glance go into a list to pick from. */
const atAGlance = 12;

export function SurgeryFields({ view: { form, options }, title }: Fields) {
  const { surgeries, places } = options;
  return (
    <>
      {surgeries.length > atAGlance ? (
        <SelectField form={form} name="surgery" label={title} heading options={surgeries} />
      ) : (
        <RadioGroup form={form} name="surgery" legend={title} heading options={surgeries} />
      )}
      {places.length > 0 && (
        <SelectField
          form={form}
          name="place"
          label={m.referrals_self_place()}
          hint={m.referrals_self_place_hint()}
          options={places}
          optional
        />
      )}
    </>
  );
}
