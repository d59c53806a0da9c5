import { m } from '#text';

import type { ErrorMessageOptions } from '../nhs/error-message.tsx';
import { errorOf, type FormState } from './form-state.ts';

/** What every field of a page is given. */
export type FieldProps = {
  readonly form: FormState;
  /** Also the id, so that the error summary can link to it. */
  readonly name: string;
  readonly hint?: string | undefined;
  /** Says so beside the label. */
  readonly optional?: boolean | undefined;
  /** The label or legend is the heading of the page: give `<Page heading={false}>`. */
  readonly heading?: boolean | undefined;
};

type Titled = { readonly text: string; readonly size?: string; readonly heading?: true };

export function titleOf(
  text: string,
  { optional, heading }: Pick<FieldProps, 'optional' | 'heading'>,
): Titled {
  const shown = optional ? m.ui_label_optional({ label: text }) : text;
  return heading ? { text: shown, size: 'xl', heading: true } : { text: shown };
}

export function errorMessageOf(form: FormState, name: string): ErrorMessageOptions | undefined {
  const text = errorOf(form, name);
  return text ? { text, visuallyHiddenText: m.ui_error() } : undefined;
}
