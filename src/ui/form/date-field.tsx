import { m } from '#text';

import { DateInput } from '../nhs/date-input.tsx';
import { errorMessageOf, type FieldProps, titleOf } from './field.ts';
import { errorOf, type FormState, valueOf } from './form-state.ts';

type DateFieldProps = FieldProps & {
  readonly legend: string;
  /** The person's own date of birth: the browser may fill it in. */
  readonly birthday?: boolean;
};

const parts = ['day', 'month', 'year'] as const;

/** Three boxes, `name-day`, `name-month` and `name-year`: a date is typed, never picked. */
export function DateField({ form, name, legend, hint, optional, heading, birthday }: DateFieldProps) {
  return (
    <DateInput
      id={name}
      fieldset={{ legend: titleOf(legend, { optional, heading }) }}
      hint={hint ?? m.ui_date_example()}
      errorMessage={errorMessageOf(form, name) ?? partErrorOf(form, name)}
      // An error link must be able to land here.
      attributes={{ tabindex: -1 }}
      items={parts.map((part) => ({
        name: `${name}-${part}`,
        id: `${name}-${part}`,
        label: labelOf(part),
        value: valueOf(form, `${name}-${part}`),
        width: part === 'year' ? 4 : 2,
        ...(errorOf(form, `${name}-${part}`) ? { error: true } : {}),
        ...(birthday ? { autocomplete: `bday-${part}` } : {}),
      }))}
    />
  );
}

function partErrorOf(form: FormState, name: string) {
  return parts.map((part) => errorMessageOf(form, `${name}-${part}`)).find(Boolean);
}

function labelOf(part: (typeof parts)[number]): string {
  switch (part) {
    case 'day':
      return m.ui_day();
    case 'month':
      return m.ui_month();
    case 'year':
      return m.ui_year();
  }
}
