import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Empty } from '#ui/empty.tsx';
import { Form, SubmitButton } from '#ui/form/index.ts';
import { Page } from '#ui/page.tsx';
import { theirs } from '#ui/theirs.tsx';

import { SendShortlist } from './send-shortlist.page.tsx';
import type { ShortlistLine, ShortlistView } from './shortlist.view.ts';

/** What might help, to choose from: read it out, print it, or send it. */
export function ShortlistPage({ shell, view }: { shell: Shell; view: ShortlistView }) {
  const { name, personHref, fullName, lines } = view;
  const find = `${personHref}/connections/new`;
  return (
    <Page
      shell={shell}
      title={m.plans_shortlist_title({ name })}
      crumbs={[
        { href: personHref, label: fullName },
        { href: `${personHref}/connections`, label: m.plans_connections_title({ name }) },
      ]}
      form={view.form}
    >
      {lines.length === 0 ? (
        <Empty action={{ href: find, label: m.plans_connections_find() }}>
          {m.plans_shortlist_empty({ name })}
        </Empty>
      ) : (
        <>
          <ul class="k-offers">
            {lines.map((line) => (
              <Line line={line} view={view} />
            ))}
          </ul>
          <p>
            <a href={find}>{m.plans_shortlist_more()}</a>
          </p>
        </>
      )}
      <SendShortlist view={view} />
    </Page>
  );
}

function Line({ line, view }: { line: ShortlistLine; view: ShortlistView }) {
  const { name, personHref } = view;
  const facts = [line.when, line.where, line.phone, line.cost].filter(Boolean);
  return (
    <li class="k-offers__one">
      <div class="k-offers__what">
        <h2 class="k-offers__name">
          <a href={line.href}>
            <bdi {...theirs(line.name, line.sentence)}>{line.name}</bdi>
          </a>
        </h2>
        {line.sentence && <p {...theirs(line.name, line.sentence)}>{line.sentence}</p>}
        <p class="k-offers__line">{facts.join(' · ')}</p>
        {!line.isOpen && (
          <p class="k-offers__closed">
            <strong>{m.plans_shortlist_closed()}</strong>
          </p>
        )}
      </div>
      <div class="k-offers__do">
        {line.isOpen && (
          <a
            class="nhsuk-button nhsuk-button--small"
            href={line.connectHref}
            aria-label={m.plans_find_connect_to({ name, service: line.name })}
          >
            {m.plans_find_connect()}
          </a>
        )}
        <Form form={line.removal} action={`${personHref}/shortlist/${line.connectionId}/removal`}>
          <SubmitButton kind="quiet" small>
            {m.plans_shortlist_take_off()}
            <span class="nhsuk-u-visually-hidden">
              : <bdi {...theirs(line.name, line.sentence)}>{line.name}</bdi>
            </span>
          </SubmitButton>
        </Form>
      </div>
    </li>
  );
}
