import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import type { Shell } from '#platform/http.ts';
import {
  CheckboxGroup,
  Form,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
  tellApart,
} from '#ui/form/index.ts';
import { Details } from '#ui/nhs/details.tsx';
import { Page } from '#ui/page.tsx';

import { letterOf } from '../domain/trial.ts';

export type TrialFormProps = {
  readonly shell: Shell;
  readonly form: FormState;
  /** The trial that is changed; null for a new one. */
  /** What may be filled in. */
  readonly fields: readonly string[];
  readonly of: { readonly id: string; readonly name: string } | null;
};

const optionalArms = [
  ['cEn', 'cCy'],
  ['dEn', 'dCy'],
] as const;

export function TrialFormPage({ shell, form, fields, of }: TrialFormProps) {
  const path = of ? `/trials/${of.id}/edit` : '/trials/new';
  return (
    <Page
      shell={shell}
      title={of ? m.trials_change_title() : m.trials_make_title()}
      form={tellApart(form, armLabels())}
      crumbs={[
        { href: '/trials', label: m.trials_title() },
        ...(of ? [{ href: `/trials/${of.id}`, label: of.name }] : []),
      ]}
    >
      {!of && <p>{m.trials_make_first()}</p>}
      <Form form={form} draft={path}>
        <TextField form={form} name="name" label={m.trials_field_name()} hint={m.trials_field_name_hint()} />
        <FieldsThere fields={fields} />
        <ArmFields form={form} place={0} en="aEn" cy="aCy" />
        <ArmFields form={form} place={1} en="bEn" cy="bCy" />
        <Details summary={m.trials_more_arms()} open={hasMore(form)}>
          <p>{m.trials_more_arms_cost()}</p>
          {optionalArms.map(([en, cy], index) => (
            <ArmFields form={form} place={index + 2} en={en} cy={cy} optional />
          ))}
        </Details>
        <RadioGroup
          form={form}
          name="usefulPoints"
          legend={m.trials_field_useful()}
          hint={m.trials_field_useful_hint()}
          options={['3', '5', '10'].map((value) => ({
            value,
            label: m.trials_useful_choice({ points: value }),
          }))}
        />
        <CostChoice form={form} />
        <SubmitButton>{of ? m.trials_save() : m.trials_to_preview()}</SubmitButton>
      </Form>
    </Page>
  );
}

function FieldsThere({ fields }: { readonly fields: readonly string[] }) {
  return (
    <p class="k-soft">
      {m.trials_fields_there()}{' '}
      {fields.map((name) => (
        <>
          <code>{`{${name}}`}</code>{' '}
        </>
      ))}
    </p>
  );
}

type ArmProps = {
  readonly form: FormState;
  readonly place: number;
  readonly en: string;
  readonly cy: string;
  readonly optional?: boolean;
};

/** What the boxes are called where they are told apart in a summary. */
function armLabels() {
  const arms = [['aEn', 'aCy'], ['bEn', 'bCy'], ...optionalArms] as const;
  const each = arms.flatMap(([en, cy], place) => {
    const letter = letterOf(place);
    return [
      [en, () => m.trials_field_en({ letter })],
      [cy, () => m.trials_field_cy({ letter })],
    ] as const;
  });
  return Object.fromEntries(each);
}

function ArmFields({ form, place, en, cy, optional }: ArmProps) {
  const letter = letterOf(place);
  return (
    <>
      <TextArea form={form} name={en} label={m.trials_field_en({ letter })} rows={3} optional={optional} />
      <TextArea form={form} name={cy} label={m.trials_field_cy({ letter })} rows={3} optional={optional} />
    </>
  );
}

/** Off unless somebody turns it on, with the reason beside it. */
function CostChoice({ form }: { readonly form: FormState }) {
  return (
    <Details summary={m.trials_cost_summary()} open={form.values['cost'] === 'yes' || costIsWrong(form)}>
      <p>{m.trials_cost_why_off()}</p>
      <p>{m.trials_cost_evidence()}</p>
      <CheckboxGroup
        form={form}
        name="cost"
        legend={m.trials_field_cost()}
        options={[{ value: 'yes', label: m.trials_field_cost_yes(), hint: m.trials_field_cost_hint() }]}
      />
    </Details>
  );
}

function costIsWrong({ errors }: FormState): boolean {
  return errors.some(({ message }) => message === m.trials_cost_is_off());
}

function hasMore({ values, errors }: FormState): boolean {
  return optionalArms
    .flat()
    .some((name) => Boolean(values[name]) || errors.some(({ field }) => field === name));
}
