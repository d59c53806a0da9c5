import { m } from '#text';
import { CheckboxGroup, DateField, RadioGroup, SelectField, TextField } from '#ui/form/index.ts';

import type { DetailsView } from './details.page.tsx';

type Fields = { readonly view: DetailsView };

/** What the fields are called where they are told apart in a summary. */
export const detailsLabels = {
  givenName: m.people_given_name,
  familyName: m.people_family_name,
  knownAs: m.people_known_as,
  nhsNumber: m.people_nhs_number,
  practiceId: m.people_practice,
  gender: m.people_gender,
  ethnicity: m.people_ethnicity,
  phone: m.people_phone,
  usuallyAnswers: m.people_usually_answers,
  contactCaution: m.people_contact_caution,
  email: m.people_email,
  address: m.people_address,
  prefers: m.people_prefers,
  language: m.people_language,
  adjustments: m.people_adjustments,
  adjustmentsNote: m.people_adjustments_note,
  shareBack: m.people_share_back,
};

export function WhoFields({ view: { form, practices, genders, ethnicities } }: Fields) {
  return (
    <>
      <h2>{m.people_part_who()}</h2>
      <TextField form={form} name="givenName" label={m.people_given_name()} spellcheck={false} />
      <TextField form={form} name="familyName" label={m.people_family_name()} spellcheck={false} />
      <TextField form={form} name="knownAs" label={m.people_known_as()} optional spellcheck={false} />
      <DateField form={form} name="bornOn" legend={m.people_born_on()} optional />
      <TextField
        form={form}
        name="nhsNumber"
        label={m.people_nhs_number()}
        optional
        inputmode="numeric"
        width={20}
      />
      <SelectField
        form={form}
        name="practiceId"
        label={m.people_practice()}
        options={practices}
        prompt={m.people_not_known()}
      />
      <SelectField
        form={form}
        name="gender"
        label={m.people_gender()}
        options={genders}
        prompt={m.people_not_asked()}
      />
      <SelectField
        form={form}
        name="ethnicity"
        label={m.people_ethnicity()}
        options={ethnicities}
        prompt={m.people_not_asked()}
      />
    </>
  );
}

export function ReachFields({ view: { form, ways } }: Fields) {
  return (
    <>
      <h2>{m.people_part_reach()}</h2>
      <TextField form={form} name="phone" label={m.people_phone()} type="tel" width={20} optional />
      <TextField form={form} name="usuallyAnswers" label={m.people_usually_answers()} optional />
      <TextField form={form} name="contactCaution" label={m.people_contact_caution()} optional />
      <CheckboxGroup
        form={form}
        name="leaveMessages"
        legend={m.people_messages()}
        options={[{ value: 'yes', label: m.people_leave_messages() }]}
        small
      />
      <TextField form={form} name="email" label={m.people_email()} type="email" optional spellcheck={false} />
      <TextField form={form} name="address" label={m.people_address()} optional />
      <TextField
        form={form}
        name="postcode"
        label={m.people_postcode()}
        width={10}
        optional
        spellcheck={false}
      />
      <RadioGroup form={form} name="prefers" legend={m.people_prefers()} options={ways} inline small />
    </>
  );
}

export function EasierFields({ view: { form, languages, adjustments } }: Fields) {
  return (
    <>
      <h2>{m.people_part_easier()}</h2>
      <SelectField
        form={form}
        name="language"
        label={m.people_language()}
        options={languages}
        prompt={false}
      />
      <CheckboxGroup
        form={form}
        name="needsInterpreter"
        legend={m.people_interpreter()}
        options={[{ value: 'yes', label: m.people_needs_interpreter() }]}
        small
      />
      <div class="k-many">
        <CheckboxGroup
          form={form}
          name="adjustments"
          legend={m.people_adjustments()}
          options={adjustments}
          small
        />
      </div>
      <TextField form={form} name="adjustmentsNote" label={m.people_adjustments_note()} optional />
    </>
  );
}

export function SharingFields({ view: { form, sharings } }: Fields) {
  return (
    <>
      <h2>{m.people_part_sharing()}</h2>
      <RadioGroup
        form={form}
        name="shareBack"
        legend={m.people_share_back()}
        hint={m.people_share_back_hint()}
        options={sharings}
        small
      />
    </>
  );
}
