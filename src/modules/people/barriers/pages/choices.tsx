import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { CheckboxGroup, RadioGroup, SelectField } from '#ui/form/index.ts';

import { timeReasons, wishedLengths } from '../domain/barrier.ts';
import { lengthWords, reasonWords, weekdayName } from './words.ts';

type FieldProps = { readonly form: FormState };

export function WeekdaysField({ form }: FieldProps) {
  return (
    <CheckboxGroup
      form={form}
      name="weekdays"
      legend={m.barriers_weekdays()}
      hint={m.barriers_weekdays_hint()}
      options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day) }))}
      small
      inline
    />
  );
}

export function ReasonField({ form }: FieldProps) {
  const options = timeReasons.map((value) => ({ value, label: reasonWords[value]() }));
  return <SelectField form={form} name="why" label={m.barriers_why()} options={options} prompt={false} />;
}

export function LengthField({ form }: FieldProps) {
  const options = wishedLengths.map((value) => ({ value, label: lengthWords[value]() }));
  return <RadioGroup form={form} name="length" legend={m.barriers_how_long()} options={options} small />;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
