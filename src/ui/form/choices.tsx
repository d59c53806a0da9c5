import type { Child } from 'hono/jsx';

import type { ChoiceItem } from '../nhs/choice.tsx';
import { Checkboxes } from '../nhs/checkboxes.tsx';
import { Radios } from '../nhs/radios.tsx';
import { errorMessageOf, type FieldProps, titleOf } from './field.ts';
import { valueOf, valuesOf } from './form-state.ts';

export type ChoiceOption = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Asked only of those who choose this; without JavaScript it is always there. */
  readonly conditional?: Child;
  /** Of checkboxes: chooses none of the others. */
  readonly exclusive?: boolean;
};

type GroupProps = FieldProps & {
  readonly legend: string;
  readonly options: readonly ChoiceOption[];
  /** Side by side, for two short answers. */
  readonly inline?: boolean;
  readonly small?: boolean;
};

export function RadioGroup({ form, name, options, ...rest }: GroupProps) {
  return (
    <Radios
      {...shared({ form, name, options, ...rest })}
      name={name}
      items={options.map((option) => itemOf(option))}
      value={valueOf(form, name)}
    />
  );
}

export function CheckboxGroup({ form, name, options, ...rest }: GroupProps) {
  return (
    <Checkboxes
      {...shared({ form, name, options, ...rest })}
      name={name}
      items={options.map((option) => itemOf(option))}
      values={valuesOf(form, name)}
    />
  );
}

function shared({ form, name, legend, hint, optional, heading, inline, small }: GroupProps) {
  return {
    fieldset: { legend: titleOf(legend, { optional, heading }) },
    hint,
    errorMessage: errorMessageOf(form, name),
    inline,
    small,
  };
}

function itemOf({ value, label, hint, conditional, exclusive }: ChoiceOption): ChoiceItem {
  return {
    value,
    text: label,
    hint,
    ...(conditional ? { conditional: { children: conditional } } : {}),
    ...(exclusive ? { behaviour: 'exclusive' } : {}),
  };
}
