import type { Child } from 'hono/jsx';

import { m } from '#text';
import { CheckboxGroup, RadioGroup, TextArea, TextField } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';

import { linkWorkerKinds, referrers } from '../domain/scheme.ts';
import { linkWorkerWords, referrerName } from './words.ts';

type Fields = { readonly form: FormState };

/** What the fields are called where they are told apart in a summary. */
export const schemeLabels = {
  name: m.schemes_field_name,
  runBy: m.schemes_field_run_by,
  linkWorkers: m.schemes_field_workers,
  postcodes: m.schemes_field_postcodes,
  places: m.schemes_field_places,
  practices: m.schemes_field_practices,
  whoMayRefer: m.schemes_field_may_refer,
  howToRefer: m.schemes_field_how,
  minimumAge: m.schemes_field_minimum_age,
  maximumAge: m.schemes_field_maximum_age,
  eligibility: m.schemes_field_eligibility,
  exclusions: m.schemes_field_exclusions,
  languages: m.schemes_field_languages,
  email: m.schemes_field_email,
  hours: m.schemes_field_hours,
  waitWeeks: m.schemes_field_wait,
  proposerEmail: m.schemes_field_proposer,
};

/** All that is asked about a scheme, in the groups in which people know it. */
export function SchemeFields({ form }: Fields) {
  return (
    <>
      <Group title={m.schemes_group_what()}>
        <TextField form={form} name="name" label={m.schemes_field_name()} />
        <TextField
          form={form}
          name="runBy"
          label={m.schemes_field_run_by()}
          hint={m.schemes_field_run_by_hint()}
        />
        <TextArea
          form={form}
          name="summary"
          label={m.schemes_field_summary()}
          hint={m.schemes_field_summary_hint()}
          rows={4}
        />
        <RadioGroup
          form={form}
          name="linkWorkers"
          legend={m.schemes_field_workers()}
          hint={m.schemes_field_workers_hint()}
          options={linkWorkerKinds.map((value) => ({ value, label: linkWorkerWords(value) ?? '' }))}
          optional
        />
      </Group>
      <Group title={m.schemes_group_where()}>
        <WhereFields form={form} />
      </Group>
      <Group title={m.schemes_group_who()}>
        <WhoFields form={form} />
      </Group>
      <Group title={m.schemes_group_reach()}>
        <ReachFields form={form} />
      </Group>
    </>
  );
}

function WhereFields({ form }: Fields) {
  return (
    <>
      <p>{m.schemes_field_area_hint()}</p>
      <TextArea
        form={form}
        name="postcodes"
        label={m.schemes_field_postcodes()}
        hint={m.schemes_field_postcodes_hint()}
        rows={2}
        optional
      />
      <TextArea
        form={form}
        name="places"
        label={m.schemes_field_places()}
        hint={m.schemes_field_places_hint()}
        rows={3}
        optional
      />
      <TextArea
        form={form}
        name="practices"
        label={m.schemes_field_practices()}
        hint={m.schemes_field_practices_hint()}
        rows={4}
        optional
      />
    </>
  );
}

function WhoFields({ form }: Fields) {
  return (
    <>
      <CheckboxGroup
        form={form}
        name="whoMayRefer"
        legend={m.schemes_field_may_refer()}
        hint={m.schemes_field_may_refer_hint()}
        options={referrers.map((value) => ({ value, label: referrerName(value) }))}
        optional
      />
      <TextArea form={form} name="howToRefer" label={m.schemes_field_how()} rows={3} optional />
      <div class="k-beside">
        <TextField
          form={form}
          name="minimumAge"
          label={m.schemes_field_minimum_age()}
          inputmode="numeric"
          width={4}
          optional
        />
        <TextField
          form={form}
          name="maximumAge"
          label={m.schemes_field_maximum_age()}
          inputmode="numeric"
          width={4}
          optional
        />
      </div>
      <TextArea form={form} name="eligibility" label={m.schemes_field_eligibility()} rows={3} optional />
      <TextArea form={form} name="exclusions" label={m.schemes_field_exclusions()} rows={3} optional />
      <TextArea
        form={form}
        name="languages"
        label={m.schemes_field_languages()}
        hint={m.schemes_field_languages_hint()}
        rows={2}
        optional
      />
    </>
  );
}

function ReachFields({ form }: Fields) {
  return (
    <>
      <p>{m.schemes_field_contact_hint()}</p>
      <div class="k-beside">
        <TextField form={form} name="phone" label={m.schemes_field_phone()} type="tel" width={20} optional />
        <TextField form={form} name="email" label={m.schemes_field_email()} type="email" optional />
      </div>
      <TextField form={form} name="website" label={m.schemes_field_website()} inputmode="url" optional />
      <TextField
        form={form}
        name="hours"
        label={m.schemes_field_hours()}
        hint={m.schemes_field_hours_hint()}
        optional
      />
      <TextField
        form={form}
        name="waitWeeks"
        label={m.schemes_field_wait()}
        hint={m.schemes_field_wait_hint()}
        inputmode="numeric"
        width={4}
        suffix={m.schemes_field_weeks()}
        optional
      />
    </>
  );
}

export function Group({ title, children }: { readonly title: string; readonly children: Child }) {
  return (
    <section class="k-group">
      <h2 class="k-group__title">{title}</h2>
      <div class="k-group__fields">{children}</div>
    </section>
  );
}
