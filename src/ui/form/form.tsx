import type { PropsWithChildren } from 'hono/jsx';

import { m } from '#text';

import { ErrorSummary } from '../nhs/error-summary.tsx';
import { hasErrors, type FormState } from './form-state.ts';

type FormProps = PropsWithChildren<{
  readonly form: FormState;
  readonly action?: string;
  readonly class?: string;
  /** By which fields elsewhere on the page are its own. */
  readonly id?: string;
  /** Keeps what is typed as a draft, which is named by the path of its page: `/referrals/new`. */
  readonly draft?: string;
}>;

export function Form({ form, action, id, class: className, draft, children }: FormProps) {
  return (
    <form id={id} method="post" action={action} novalidate class={className} data-draft={draft}>
      <input type="hidden" name="once" value={form.once} />
      {form.version !== undefined && <input type="hidden" name="version" value={form.version} />}
      {children}
      {draft && <SavedLine />}
    </form>
  );
}

/** Empty until the autosave island has something to say. */
function SavedLine() {
  return (
    <p
      class="k-saved"
      role="status"
      data-saved={m.ui_saved_at({ time: '%{time}' })}
      data-unsaved={m.ui_not_saved()}
    ></p>
  );
}

export function ErrorSummaryOf({ form }: { form: FormState | undefined }) {
  if (!hasErrors(form)) return null;
  return (
    <ErrorSummary
      heading={m.ui_problem()}
      errorList={form.errors.map(({ field, message }) => ({ href: `#${field}`, text: message }))}
    />
  );
}
