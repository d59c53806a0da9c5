import type { Locale } from '#platform/locale.ts';
import { m } from '#text';

import { Select } from '../nhs/select.tsx';
import { errorMessageOf, type FieldProps, titleOf } from './field.ts';
import { valueOf } from './form-state.ts';

type SelectFieldProps = FieldProps & {
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** Of a label that is not in the language of the page. */
    readonly lang?: Locale;
  }[];
  /** The empty first line; `false` when one of the options always holds. */
  readonly prompt?: string | false;
};

export function SelectField({
  form,
  name,
  label,
  hint,
  optional,
  heading,
  options,
  prompt,
}: SelectFieldProps) {
  const first = prompt === false ? [] : [{ value: '', text: prompt ?? m.ui_choose() }];
  return (
    <Select
      id={name}
      name={name}
      label={titleOf(label, { optional, heading })}
      hint={hint}
      items={[
        ...first,
        ...options.map(({ value, label: text, lang }) => ({ value, text, attributes: { lang } })),
      ]}
      value={valueOf(form, name)}
      errorMessage={errorMessageOf(form, name)}
    />
  );
}
