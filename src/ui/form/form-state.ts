export type FieldError = { readonly field: string; readonly message: string };

export type FormState = {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: readonly FieldError[];
  /** Idempotency key: sending the same form twice does it once. */
  readonly once: string;
  /** Version of the record the form was made from. */
  readonly version?: string;
};

/** What was typed into a field; of several, the first. */
export function valueOf(form: FormState, name: string): string {
  return valuesOf(form, name)[0] ?? '';
}

export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = form.values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

export function errorOf(form: FormState, name: string): string | undefined {
  return form.errors.find(({ field }) => field === name)?.message;
}

export function hasErrors(form: FormState | undefined): form is FormState {
  return form !== undefined && form.errors.length > 0;
}
