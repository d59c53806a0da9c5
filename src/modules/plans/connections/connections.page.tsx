import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Page } from '#ui/page.tsx';
import { theirs } from '#ui/theirs.tsx';
import { Day, When } from '#ui/when.tsx';

import { isOnShortlist, isOpen } from '../domain/connection.ts';
import type { ConnectionLine, ConnectionsView } from './connections.view.ts';
import { StatusForm } from './status-form.page.tsx';
import { sharedText, statusText, wayText } from './words.page.tsx';

/** Everyone a person was connected to, and how it went. */
export function ConnectionsPage({ shell, view }: { shell: Shell; view: ConnectionsView }) {
  const { name, personHref, fullName, mayConnect, lines } = view;
  const find = { href: `${personHref}/connections/new`, label: m.plans_connections_find() };
  const suggested = lines.filter(({ connection }) => isOnShortlist(connection));
  const made = lines.filter((line) => !suggested.includes(line));
  return (
    <Page
      shell={shell}
      title={m.plans_connections_title({ name })}
      crumbs={[{ href: personHref, label: fullName }]}
      form={view.wrong}
      {...(mayConnect && lines.length > 0 ? { action: find } : {})}
    >
      {lines.length === 0 && <NothingYet view={view} find={find} />}
      {made.length > 0 && <Lines lines={made} view={view} level={2} />}
      {suggested.length > 0 && (
        <section>
          <h2>{m.plans_connection_is_suggested()}</h2>
          {mayConnect && (
            <p>
              <a href={`${personHref}/shortlist`}>{m.plans_connections_see_shortlist()}</a>
            </p>
          )}
          <Lines lines={suggested} view={view} level={3} />
        </section>
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

type LinesProps = {
  readonly lines: readonly ConnectionLine[];
  readonly view: ConnectionsView;
  readonly level: 2 | 3;
};

function Lines({ lines, view, level }: LinesProps) {
  return (
    <ul class="k-connections">
      {lines.map((line) => (
        <Line line={line} view={view} level={level} />
      ))}
    </ul>
  );
}

function Line({ line, view, level }: Omit<LinesProps, 'lines'> & { readonly line: ConnectionLine }) {
  const { connection, lastNote } = line;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li class="k-connection" id={`c-${connection.id}`}>
      <Heading class="k-connection__name">
        <a href={line.href}>
          <bdi {...theirs(connection.serviceName)}>{connection.serviceName}</bdi>
        </a>
      </Heading>
      {level === 2 && <Status line={line} name={view.name} />}
      {lastNote && <p dir="auto">{lastNote}</p>}
      {level === 2 && <Told line={line} view={view} />}
      {view.mayConnect && <StatusForm line={line} name={view.name} />}
    </li>
  );
}

function Status({ line, name }: { line: ConnectionLine; name: string }) {
  const { status, way, followUpOn } = line.connection;
  return (
    <p>
      <strong>{statusText({ status, way, name })}</strong>
      {followUpOn && isOpen(status) && (
        <>
          {' · '}
          {m.plans_connection_follow_up()} <Day date={followUpOn} />
        </>
      )}
    </p>
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
