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

export function SurgeryFields({ view, title }: Fields) {
  const { form, options } = view;
  const { surgeries, places } = options;
  if (surgeries.length > atAGlance) {
    return (
      <>
        <SelectField form={form} name="surgery" label={title} heading options={surgeries} />
        {places.length > 0 && <PlaceField view={view} />}
      </>
    );
  }
  const asked = places.length > 0 ? { conditional: <PlaceField view={view} /> } : {};
  const choices = surgeries.map((choice) => (choice.value === 'not-sure' ? { ...choice, ...asked } : choice));
  return <RadioGroup form={form} name="surgery" legend={title} heading options={choices} />;
}

/** Only for those who know no surgery: which network it goes to. */
function PlaceField({ view: { form, options } }: { readonly view: StepView }) {
  return (
    <SelectField
      form={form}
      name="place"
      label={m.referrals_self_place()}
      hint={m.referrals_self_place_hint()}
      options={options.places}
    />
  );
}
