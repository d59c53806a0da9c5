import { m } from '#text';
import { DateField, RadioGroup, SelectField, TextField } from '#ui/form/index.ts';

import { known } from './reach-fields.tsx';
import type { StepView } from './step.page.tsx';

type Fields = { readonly view: StepView; readonly title: string };

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
