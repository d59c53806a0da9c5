import { m } from '#text';
import { Details } from '#ui/nhs/details.tsx';
import { InsetText } from '#ui/nhs/inset-text.tsx';
import {
  CheckboxGroup,
  DateField,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextField,
  errorOf,
} from '#ui/form/index.ts';

import { Group } from './group.tsx';
import { matchLine } from './match-line.ts';
import type { ReferView } from './refer.page.tsx';

/** Who it is for: found among those who are known, or described. */
export function WhoGroup({ view }: { view: ReferView }) {
  const { form, practices } = view;
  return (
    <Group id="who" title={m.referrals_refer_who()}>
      <TextField
        form={form}
        name="nhsNumber"
        label={m.referrals_refer_nhs_number()}
        hint={m.referrals_refer_nhs_number_hint()}
        optional
        inputmode="numeric"
        width={20}
        spellcheck={false}
      />
      <div class="k-beside">
        <TextField form={form} name="givenName" label={m.referrals_refer_given_name()} spellcheck={false} />
        <TextField form={form} name="familyName" label={m.referrals_refer_family_name()} spellcheck={false} />
      </div>
      <DateField form={form} name="bornOn" legend={m.referrals_refer_born()} />
      {view.maySeek && (
        <SubmitButton kind="quiet" small name="do" value="find">
          {m.referrals_refer_find()}
        </SubmitButton>
      )}
      <Matches view={view} />
      <div class="k-beside">
        <TextField form={form} name="phone" label={m.referrals_refer_phone()} type="tel" width={20} />
        <TextField
          form={form}
          name="usuallyAnswers"
          label={m.referrals_refer_usually_answers()}
          hint={m.referrals_refer_usually_answers_hint()}
          optional
        />
      </div>
      {practices.length > 0 && (
        <SelectField
          form={form}
          name="practice"
          label={m.referrals_refer_practice()}
          options={practices}
          prompt={m.referrals_refer_practice_unknown()}
        />
      )}
      <MoreAboutReaching view={view} />
    </Group>
  );
}

function Matches({ view: { form, matches } }: { view: ReferView }) {
  if (matches === null) return null;
  if (matches.length === 0) return <InsetText id="found">{m.referrals_refer_nobody_found()}</InsetText>;
  return (
    <div id="found">
      <RadioGroup
        form={form}
        name="person"
        legend={m.referrals_refer_is_it()}
        hint={m.referrals_refer_is_it_hint()}
        options={[
          ...matches.map((match) => ({ value: match.id, label: match.name, hint: matchLine(match) })),
          { value: 'new', label: m.referrals_refer_somebody_new() },
        ]}
        small
      />
    </div>
  );
}

/** Asked seldom, so folded away; open when something in it is wrong or was filled in. */
function MoreAboutReaching({ view: { form, ways } }: { view: ReferView }) {
  const names = ['knownAs', 'email', 'postcode', 'address', 'contactCaution'];
  const isUsed = names.some((name) => Boolean(form.values[name]) || errorOf(form, name) !== undefined);
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
    </Details>
  );
}
