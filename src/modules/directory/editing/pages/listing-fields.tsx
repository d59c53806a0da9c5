import type { Child } from 'hono/jsx';

import { m } from '#text';
import { CheckboxGroup, RadioGroup, TextArea, TextField, valueOf } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';

import { statuses } from '../../domain/listing.ts';
import { statusWords } from './field-words.ts';
import { CostRows, PhoneRows, PlaceRows } from './other-rows.tsx';
import { WhenRows } from './when-rows.tsx';

type Props = { readonly form: FormState; readonly action: string };

/** Everything a listing says, in the order in which somebody asks: what is it, is it for me, when, where, how. */
export function ListingFieldset({ form, action }: Props) {
  return (
    <>
      <What form={form} />
      <ForMe form={form} />
      <Part heading={m.editing_cost_heading()}>
        <CostRows form={form} action={action} />
        <TextArea
          form={form}
          name="fees"
          label={m.editing_label_fees()}
          hint={m.editing_hint_fees()}
          rows={2}
          optional
        />
      </Part>
      <Part heading={m.directory_when_heading()}>
        <WhenRows form={form} action={action} />
      </Part>
      <Part heading={m.directory_where_heading()}>
        <PlaceRows form={form} action={action} />
      </Part>
      <Start form={form} action={action} />
      <CheckboxGroup
        form={form}
        name="checked"
        legend={m.editing_label_checked()}
        hint={m.editing_hint_checked()}
        options={[{ value: 'yes', label: m.editing_checked_yes() }]}
        small
      />
    </>
  );
}

function What({ form }: { form: FormState }) {
  return (
    <Part heading={m.directory_what_heading()}>
      <TextField form={form} name="name" label={m.editing_label_name()} />
      <TextField form={form} name="alternateName" label={m.editing_label_alternate_name()} optional />
      <TextField form={form} name="organisation" label={m.editing_label_organisation()} optional />
      <TextArea
        form={form}
        name="description"
        label={m.editing_label_description()}
        hint={m.editing_hint_description()}
        rows={8}
      />
      <Status form={form} />
      <TextArea
        form={form}
        name="alert"
        label={m.editing_label_alert()}
        hint={m.editing_hint_alert()}
        rows={2}
        optional
      />
    </Part>
  );
}

function ForMe({ form }: { form: FormState }) {
  const age = { form, width: 3, inputmode: 'numeric', optional: true } as const;
  return (
    <Part heading={m.directory_for_me_heading()}>
      <TextArea
        form={form}
        name="whoItIsFor"
        label={m.editing_label_who()}
        hint={m.editing_hint_who()}
        rows={3}
      />
      <div class="k-rows__pair">
        <TextField {...age} name="minimumAge" label={m.editing_label_minimum_age()} />
        <TextField {...age} name="maximumAge" label={m.editing_label_maximum_age()} />
      </div>
      <TextField
        form={form}
        name="areas"
        label={m.editing_label_areas()}
        hint={m.editing_hint_areas()}
        optional
      />
      <TextField
        form={form}
        name="languages"
        label={m.editing_label_languages()}
        hint={m.editing_hint_languages()}
        optional
      />
    </Part>
  );
}

function Start({ form, action }: Props) {
  return (
    <Part heading={m.directory_start_heading()}>
      <TextArea
        form={form}
        name="howToStart"
        label={m.editing_label_how_to_start()}
        hint={m.editing_hint_how_to_start()}
        rows={4}
      />
      <TextField
        form={form}
        name="waitTime"
        label={m.editing_label_wait()}
        hint={m.editing_hint_wait()}
        optional
      />
      <PhoneRows form={form} action={action} />
      <TextField
        form={form}
        name="email"
        label={m.editing_label_email()}
        type="email"
        hint={m.editing_hint_email()}
        optional
      />
      <TextField form={form} name="url" label={m.editing_label_url()} inputmode="url" optional />
    </Part>
  );
}

function Part({ heading, children }: { heading: string; children: Child }) {
  return (
    <section class="k-editing__part">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

/** Not running for unknown reasons is said of what was read from elsewhere: nobody chooses it. */
function Status({ form }: { form: FormState }) {
  const now = valueOf(form, 'status');
  const options = statuses
    .filter((status) => status !== 'inactive' || now === 'inactive')
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((status) => ({ value: status, label: statusWords(status) }));
  return <RadioGroup form={form} name="status" legend={m.editing_label_status()} options={options} small />;
}

const order = ['active', 'temporarily closed', 'inactive', 'defunct'];
