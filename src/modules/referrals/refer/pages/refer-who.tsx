import { m } from '#text';
import { DateField, RadioGroup, SelectField, SubmitButton, TextField } from '#ui/form/index.ts';
import { InsetText } from '#ui/nhs/inset-text.tsx';

import { Group } from './group.tsx';
import { matchLine } from './match-line.ts';
import { MoreAboutReaching } from './refer-reach.tsx';
import type { ReferView } from './refer.page.tsx';

type Fields = { readonly view: ReferView };

/** Who it is for: found among those who are known, or described. */
export function WhoGroup({ view }: Fields) {
  return (
    <Group id="who" title={m.referrals_refer_who()}>
      <Identity view={view} />
      <Matches view={view} />
      <Reach view={view} />
      <MoreAboutReaching view={view} />
    </Group>
  );
}

function Identity({ view: { form, maySeek } }: Fields) {
  return (
    <>
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
      {maySeek && (
        <SubmitButton kind="quiet" small name="do" value="find">
          {m.referrals_refer_find()}
        </SubmitButton>
      )}
    </>
  );
}

function Matches({ view: { form, matches } }: Fields) {
  if (matches === null) return null;
  if (matches.length === 0) return <InsetText id="found">{m.referrals_refer_nobody_found()}</InsetText>;
  const known = matches.map((match) => ({ value: match.id, label: match.name, hint: matchLine(match) }));
  return (
    <div id="found">
      <RadioGroup
        form={form}
        name="person"
        legend={m.referrals_refer_is_it()}
        hint={m.referrals_refer_is_it_hint()}
        options={[...known, { value: 'new', label: m.referrals_refer_somebody_new() }]}
        small
      />
    </div>
  );
}

function Reach({ view: { form, practices } }: Fields) {
  return (
    <>
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
    </>
  );
}
