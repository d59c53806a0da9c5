import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Form, SubmitButton, TextArea } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { TheirName } from '#ui/theirs.tsx';

import { CheckOut } from './check-out.page.tsx';
import type { ClosingView } from './closing.view.ts';
import { ConcernsToAcknowledge } from './concerns.page.tsx';
import { GoalsToEnd } from './goals.page.tsx';
import { Reason } from './reason.page.tsx';
import { Retention } from './retention.page.tsx';
import { SentBack } from './sent-back.page.tsx';

/** Everything that is still open with somebody, on one page: most of it is right as it is proposed. */
export function ClosingPage({ shell, view }: { shell: Shell; view: ClosingView }) {
  const { form, name } = view;
  return (
    <Page
      shell={shell}
      title={m.plans_closing_title({ name })}
      crumbs={[{ href: view.personHref, label: view.fullName }]}
      form={form}
    >
      <Form form={form} action={view.path} draft={view.path} class="k-closing">
        <ConcernsToAcknowledge view={view} />
        <Reason view={view} />
        <GoalsToEnd view={view} />
        <CheckOut view={view} />
        <OpenConnections view={view} />
        <section aria-labelledby="record">
          <h2 id="record">{m.plans_closing_record()}</h2>
          <TextArea
            form={form}
            name="note"
            label={m.plans_closing_note()}
            hint={m.plans_closing_note_hint()}
            rows={2}
            optional
          />
          <Retention view={view} />
        </section>
        <SentBack view={view} />
        <div class="nhsuk-button-group">
          <SubmitButton name="do" value="close">
            {m.plans_closing_close({ name })}
          </SubmitButton>
          <a href={view.personHref}>{m.plans_closing_leave_open()}</a>
        </div>
      </Form>
    </Page>
  );
}

/** Said rather than asked: leaving them is right for most. */
function OpenConnections({ view }: { view: ClosingView }) {
  if (view.connections.length === 0) return null;
  return (
    <section aria-labelledby="open-connections">
      <h2 id="open-connections">{m.plans_closing_connections()}</h2>
      <ul>
        {view.connections.map(({ serviceName }) => (
          <li>
            <TheirName name={serviceName} />
          </li>
        ))}
      </ul>
      <p>
        {m.plans_closing_connections_go_on({ name: view.name })}{' '}
        <a href={`${view.personHref}/connections`}>{m.plans_closing_connections_say()}</a>
      </p>
    </section>
  );
}
