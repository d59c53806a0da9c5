import type { FormState } from './form-state.ts';

type Says = () => string;

/**
 * A form for the summary of its page, where no label stands beside an error: of those that say the same, each is
 * told with what its field is called.
 */
export function tellApart(form: FormState, labels: Readonly<Record<string, Says>>): FormState {
  const isAlone = (message: string) => form.errors.filter((error) => error.message === message).length === 1;
  return {
    ...form,
    errors: form.errors.map(({ field, message }) => {
      const label = isAlone(message) ? undefined : labels[field];
      return { field, message: label ? after(label(), message) : message };
    }),
  };
}

function after(label: string, message: string): string {
  return /[?:.!]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`;
}
