import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextField } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

import { Earlier } from '../message-back/earlier.page.tsx';
import { closureText } from '../message-back/message-words.page.tsx';
import type { ClosedView } from './closed.view.ts';
import { keptFor } from './retention.page.tsx';

/** How it ended, what the practice was told, and the way back. */
export function ClosedPage({ shell, view }: { shell: Shell; view: ClosedView }) {
  const { closure, name, form } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_closed_title({ name })}
      crumbs={[{ href: view.personHref, label: view.fullName }]}
      form={form}
      aside={<Earlier lines={view.lines} />}
    >
      <Late view={view} />
      <p>
        {m.plans_closed_by({ name: view.closedBy ?? m.plans_somebody_gone() })},{' '}
        <When at={closure.closedAt} year />
        {`. ${closureText(closure.reason)}. ${m.plans_closing_kept({ howLong: keptFor(closure.retentionClass) })}.`}
      </p>
      {closure.note && (
        <p class="k-said k-said--short" dir="auto">
          {closure.note}
        </p>
      )}
      <section class="k-reopen" aria-labelledby="reopen">
        <h2 id="reopen">{m.plans_reopening()}</h2>
        <p>{m.plans_reopening_hint({ name })}</p>
        <Form form={form} action={`${view.personHref}/reopening`}>
          <TextField form={form} name="reason" label={m.plans_reopening_reason()} maxlength={300} />
          <SubmitButton kind="quiet">{m.plans_reopening_do()}</SubmitButton>
        </Form>
      </section>
    </Page>
  );
}

/** Somebody else was quicker: what was written here is kept in sight, and was not saved. */
function Late({ view }: { view: ClosedView }) {
  if (!view.late) return null;
  const written = Object.values(view.late).flat();
  return (
    <section class="k-alert k-late" role="alert">
      <p>
        {m.plans_closed_by_another({ name: view.closedBy ?? m.plans_somebody_gone() })}{' '}
        <When at={view.closure.closedAt} />. {m.plans_closed_not_saved()}
      </p>
      {written.map((text) => (
        <p class="k-typed" dir="auto">
          {text}
        </p>
      ))}
    </section>
  );
}
