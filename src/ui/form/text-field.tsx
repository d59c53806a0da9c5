import { Input } from '../nhs/input.tsx';
import { errorMessageOf, type FieldProps, titleOf } from './field.ts';
import { valueOf } from './form-state.ts';

type TextFieldProps = FieldProps & {
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url' | 'time' | 'number';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url';
  /** Characters the box is wide enough for. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly maxlength?: number;
  readonly spellcheck?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
};

export function TextField({
  form,
  name,
  label,
  hint,
  optional,
  heading,
  maxlength,
  ...rest
}: TextFieldProps) {
  return (
    <Input
      {...rest}
      id={name}
      name={name}
      label={titleOf(label, { optional, heading })}
      hint={hint}
      // A password is never sent back to the page.
      value={rest.type === 'password' ? undefined : valueOf(form, name)}
      errorMessage={errorMessageOf(form, name)}
      attributes={{ maxlength }}
    />
  );
}
