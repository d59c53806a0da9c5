import { m } from '#text';
import { CheckboxGroup, RadioGroup, TextField, errorOf } from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';

import type { ReferView } from './refer.page.tsx';

type Fields = { readonly view: ReferView };

const folded = ['knownAs', 'email', 'postcode', 'address', 'contactCaution'];

/** Asked seldom, so folded away; open when something in it is wrong or was filled in. */
export function MoreAboutReaching({ view }: Fields) {
  const { form } = view;
  const isUsed = folded.some((name) => Boolean(form.values[name]) || errorOf(form, name) !== undefined);
  return (
    <Details summary={m.referrals_refer_more_about_reaching()} open={isUsed}>
      <TextField form={form} name="knownAs" label={m.referrals_refer_known_as()} optional />
      <TextField
        form={form}
        name="email"
        label={m.referrals_refer_email()}
        type="email"
        optional
        spellcheck={false}
      />
      <TextField form={form} name="address" label={m.referrals_refer_address()} optional />
      <TextField
        form={form}
        name="postcode"
        label={m.referrals_refer_postcode()}
        width={10}
        optional
        spellcheck={false}
      />
      <HowToReach view={view} />
    </Details>
  );
}

function HowToReach({ view: { form, ways } }: Fields) {
  return (
    <>
      <RadioGroup
        form={form}
        name="prefers"
        legend={m.referrals_refer_prefers()}
        options={ways}
        inline
        small
      />
      <CheckboxGroup
        form={form}
        name="leaveMessages"
        legend={m.referrals_refer_messages()}
        options={[{ value: 'yes', label: m.referrals_refer_leave_messages() }]}
        small
      />
      <TextField
        form={form}
        name="contactCaution"
        label={m.referrals_refer_caution()}
        hint={m.referrals_refer_caution_hint()}
        optional
      />
    </>
  );
}
