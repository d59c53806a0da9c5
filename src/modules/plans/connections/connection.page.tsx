import type { Child } from 'hono/jsx';

import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { calledBy } from '#ui/theirs.tsx';
import { Day, When } from '#ui/when.tsx';

import { isOpen } from '../domain/connection.ts';
import { ToldLines } from './agree.page.tsx';
import type { ConnectionView, NoteShown, StepShown } from './connection.view.ts';
import { FollowUpForm, WithdrawForm } from './connection-forms.page.tsx';
import { Facts } from './service-card.page.tsx';
import { StatusForm } from './status-form.page.tsx';
import { statusText, wayText } from './words.page.tsx';

/** Everything about one connection: how it went, what may be told, and that they agreed to it. */
export function ConnectionPage({ shell, view }: { shell: Shell; view: ConnectionView }) {
  const { name, personHref, fullName, line, service } = view;
  const { connection } = line;
  return (
    <Page
      shell={shell}
      title={calledBy(connection.serviceName)}
      crumbs={[
        { href: personHref, label: fullName },
        { href: `${personHref}/connections`, label: m.plans_connections_title({ name }) },
      ]}
      form={view.wrong}
      aside={<Service service={service} />}
    >
      <p class="k-connection__status k-connection__status--large">
        <strong>{statusText({ ...connection, name })}</strong>
      </p>
      {view.mayConnect && <StatusForm line={line} name={name} />}
      <WhatIsTold view={view} />
      {isOpen(connection.status) && <NextTime view={view} />}
      <h2>{m.plans_connection_went()}</h2>
      <ol class="k-went" reversed>
        {view.steps.toReversed().map((step) => (
          <Step step={step} view={view} />
        ))}
      </ol>
      <TeamNote view={view} />
    </Page>
  );
}

function Service({ service }: { service: ConnectionView['service'] }) {
  return (
    <>
      <h2 class="k-connection__reach">{m.plans_connection_reach_them()}</h2>
      {!service.isOpen && (
        <p>
          <strong>{m.plans_connection_listing_gone()}</strong>
        </p>
      )}
      <Facts facts={service.facts} />
      <p>
        <a href={service.href}>{m.plans_connection_listing()}</a>
      </p>
    </>
  );
}

function WhatIsTold({ view }: { view: ConnectionView }) {
  const { name, line, told, consents } = view;
  const { connection, madeBy, goal } = line;
  const withdrawn = connection.consentWithdrawnAt !== null;
  return (
    <section>
      <h2>{withdrawn ? m.plans_connection_was_told() : m.plans_connection_what_told()}</h2>
      {withdrawn && (
        <p class="k-consent--withdrawn">
          <strong>{m.plans_connection_withdrew_then()}</strong>
        </p>
      )}
      <p>
        {wayText(connection.way, { name, worker: madeBy })}.{' '}
        {connection.shared.length === 0 && m.plans_connection_told_nothing()}
        {goal && (
          <>
            {' '}
            {m.plans_connection_for_goal()} <q dir="auto">{goal}</q>.
          </>
        )}
      </p>
      {told.length > 0 && (
        <>
          <ToldLines lines={told} />
          {!withdrawn && <p>{m.plans_connection_nothing_else()}</p>}
        </>
      )}
      {consents.map(({ given, how, who, at }) => (
        <p>
          <strong>
            {given ? m.plans_connection_agreed({ name }) : m.plans_connection_withdrew({ name })}
          </strong>
          {`: ${how}, `}
          <When at={at} year /> ({who})
        </p>
      ))}
      {view.mayPutRight && connection.consentId !== null && !withdrawn && <WithdrawForm view={view} />}
    </section>
  );
}

function NextTime({ view }: { view: ConnectionView }) {
  const { followUpOn } = view.line.connection;
  return (
    <section>
      <h2>{m.plans_connection_next()}</h2>
      <p>{followUpOn ? <Day date={followUpOn} year /> : m.plans_connection_no_follow_up()}</p>
      {view.mayConnect && <FollowUpForm view={view} />}
    </section>
  );
}

function Step({ step, view }: { step: StepShown; view: ConnectionView }) {
  const { way } = view.line.connection;
  return (
    <li class="k-went__step">
      <p class="k-went__what">
        <strong>{statusText({ status: step.status, way, name: view.name })}</strong>{' '}
        <span class="k-soft">
          <When at={step.setAt} year /> ({step.who})
        </span>
      </p>
      <Noted note={step.noted} view={view} />
    </li>
  );
}

function TeamNote({ view }: { view: ConnectionView }) {
  const { note } = view;
  if (note.words === null && note.before.length === 0) return null;
  return (
    <section>
      <h2>{m.plans_connection_note()}</h2>
      <Noted note={note} view={view} />
    </section>
  );
}

function Noted({ note, view }: { note: NoteShown; view: ConnectionView }) {
  if (note.words === null && note.before.length === 0) return null;
  return (
    <div class="k-noted">
      {note.words !== null && <p dir="auto">{note.words}</p>}
      {note.before.map(({ words, reason }) => (
        <p class="k-soft">
          <Before words={words} /> {m.plans_amended_because({ reason })}
        </p>
      ))}
      {view.mayPutRight && (
        <p>
          <a href={`${view.line.href}/notes/${note.step}`}>{m.plans_connection_put_right()}</a>
        </p>
      )}
    </div>
  );
}

function Before({ words }: { words: string | null }): Child {
  return (
    <>{words === null ? m.plans_connection_note_before_empty() : m.plans_connection_note_before({ words })}</>
  );
}
