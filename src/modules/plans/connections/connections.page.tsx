import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { Day, When } from '#ui/when.tsx';

import type { ConnectionLine, ConnectionsView } from './connections.view.ts';
import { isOpen } from '../domain/connection.ts';
import { StatusForm } from './status-form.page.tsx';
import { sharedText, statusText, wayText } from './words.page.tsx';

/** Everyone a person was connected to, and how it went. */
export function ConnectionsPage({ shell, view }: { shell: Shell; view: ConnectionsView }) {
  const { name, personHref, fullName, mayConnect, lines } = view;
  const find = { href: `${personHref}/connections/new`, label: m.plans_connections_find() };
  return (
    <Page
      shell={shell}
      title={m.plans_connections_title({ name })}
      crumbs={[{ href: personHref, label: fullName }]}
      form={view.wrong}
      {...(mayConnect && lines.length > 0 ? { action: find } : {})}
    >
      {view.onShortlist > 0 && mayConnect && (
        <p class="k-connections__shortlist">
          {m.plans_connections_on_shortlist({ count: view.onShortlist })}.{' '}
          <a href={`${personHref}/shortlist`}>{m.plans_connections_see_shortlist()}</a>
        </p>
      )}
      {lines.length === 0 ? (
        <NothingYet view={view} find={find} />
      ) : (
        <ul class="k-connections">
          {lines.map((line) => (
            <Line line={line} view={view} />
          ))}
        </ul>
      )}
    </Page>
  );
}

type Find = { readonly href: string; readonly label: string };

function NothingYet({ view, find }: { view: ConnectionsView; find: Find }) {
  const { name, mayConnect } = view;
  if (!mayConnect) return <Empty>{m.plans_connections_none({ name })}</Empty>;
  return <Empty action={find}>{m.plans_connections_empty({ name })}</Empty>;
}

function Line({ line, view }: { line: ConnectionLine; view: ConnectionsView }) {
  const { connection, lastNote } = line;
  const { name } = view;
  const { status, way } = connection;
  return (
    <li class={isOpen(status) ? 'k-connection' : 'k-connection k-connection--settled'} id={`c-${connection.id}`}>
      <h2 class="k-connection__name">
        <a href={line.href}>
          <bdi>{connection.serviceName}</bdi>
        </a>
      </h2>
      <p class="k-connection__status">
        <strong>{statusText({ status, way, name })}</strong>
        {connection.followUpOn && isOpen(status) && (
          <>
            {' · '}
            {m.plans_connection_follow_up()} <Day date={connection.followUpOn} />
          </>
        )}
      </p>
      {lastNote && (
        <p class="k-connection__note" dir="auto">
          {lastNote}
        </p>
      )}
      <Told line={line} view={view} />
      {view.mayConnect && <StatusForm line={line} name={name} />}
    </li>
  );
}

/** Who gets in touch, what may be told, and who made it. */
function Told({ line, view }: { line: ConnectionLine; view: ConnectionsView }) {
  const { connection, madeBy, goal } = line;
  const { name } = view;
  return (
    <p class="k-connection__about">
      {connection.way !== 'information-only' && `${wayText(connection.way, { name, worker: madeBy })}. `}
      <ToldText line={line} name={name} /> {m.plans_connections_made_by({ who: madeBy })}{' '}
      <When at={connection.madeAt} show="day" />.
      {goal && (
        <>
          {' '}
          {m.plans_connection_for_goal()} <q dir="auto">{goal}</q>.
        </>
      )}
    </p>
  );
}

function ToldText({ line, name }: { line: ConnectionLine; name: string }) {
  const { connection } = line;
  if (connection.consentWithdrawnAt !== null) {
    return <strong>{m.plans_connection_told_withdrawn({ name })}</strong>;
  }
  if (connection.shared.length === 0) return <>{m.plans_connection_told_nothing()}</>;
  return (
    <>
      {m.plans_connection_told()}: {sharedText(connection)}.
    </>
  );
}
