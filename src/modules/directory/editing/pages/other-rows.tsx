import { m } from '#text';
import { CheckboxGroup, SelectField, TextArea, TextField } from '#ui/form/index.ts';
import type { FormState } from '#ui/form/index.ts';

import { Rows } from './row.tsx';
import type { RowProps } from './row.tsx';

type Props = { readonly form: FormState; readonly action: string };

export function PlaceRows({ form, action }: Props) {
  return (
    <Rows
      {...{ form, action }}
      kind="place"
      legend={(number) => m.editing_place_row({ number })}
      add={m.editing_place_add()}
      remove={(number) => m.editing_place_remove({ number })}
    >
      {(row) => <PlaceRow {...row} />}
    </Rows>
  );
}

function PlaceRow({ form, start }: RowProps) {
  const field = (name: string) => ({ form, name: `${start}${name}` });
  return (
    <>
      <SelectField {...field('type')} label={m.editing_place_type()} prompt={false} options={placeTypes()} />
      <TextField
        {...field('name')}
        label={m.editing_place_name()}
        hint={m.editing_place_name_hint()}
        optional
      />
      <TextField {...field('address1')} label={m.editing_place_address1()} />
      <TextField {...field('address2')} label={m.editing_place_address2()} optional />
      <div class="k-rows__pair">
        <TextField {...field('town')} label={m.editing_place_town()} width={20} />
        <TextField {...field('postcode')} label={m.editing_place_postcode()} width={10} />
      </div>
      <CheckboxGroup
        {...field('hidden')}
        legend={m.editing_place_hidden_legend()}
        hint={m.editing_place_hidden_hint()}
        options={[{ value: 'yes', label: m.editing_place_hidden() }]}
        small
      />
      <ThereRow form={form} start={start} />
    </>
  );
}

function ThereRow({ form, start }: RowProps) {
  const field = (name: string) => ({ form, name: `${start}${name}`, optional: true });
  return (
    <>
      <TextArea
        {...field('gettingThere')}
        label={m.editing_place_getting_there()}
        hint={m.editing_place_getting_there_hint()}
        rows={2}
      />
      <TextArea
        {...field('access')}
        label={m.editing_place_access()}
        hint={m.editing_place_access_hint()}
        rows={3}
      />
      <TextField {...field('url')} label={m.editing_place_url()} inputmode="url" />
    </>
  );
}

function placeTypes() {
  return [
    { value: 'physical', label: m.editing_place_physical() },
    { value: 'virtual', label: m.editing_place_virtual() },
    { value: 'postal', label: m.editing_place_postal() },
  ];
}

export function CostRows({ form, action }: Props) {
  return (
    <Rows
      {...{ form, action }}
      kind="cost"
      legend={(number) => m.editing_cost_row({ number })}
      add={m.editing_cost_add()}
      remove={(number) => m.editing_cost_remove({ number })}
    >
      {({ start }) => (
        <div class="k-rows__pair">
          <TextField
            form={form}
            name={`${start}amount`}
            label={m.editing_cost_amount()}
            hint={m.editing_cost_amount_hint()}
            prefix="£"
            width={5}
            inputmode="decimal"
          />
          <TextField
            form={form}
            name={`${start}option`}
            label={m.editing_cost_option()}
            hint={m.editing_cost_option_hint()}
            optional
          />
        </div>
      )}
    </Rows>
  );
}

export function PhoneRows({ form, action }: Props) {
  return (
    <Rows
      {...{ form, action }}
      kind="phone"
      legend={(number) => m.editing_phone_row({ number })}
      add={m.editing_phone_add()}
      remove={(number) => m.editing_phone_remove({ number })}
    >
      {({ start }) => (
        <div class="k-rows__pair">
          <TextField
            form={form}
            name={`${start}number`}
            label={m.editing_phone_number()}
            inputmode="tel"
            width={20}
          />
          <TextField
            form={form}
            name={`${start}description`}
            label={m.editing_phone_for()}
            hint={m.editing_phone_for_hint()}
            optional
          />
        </div>
      )}
    </Rows>
  );
}
