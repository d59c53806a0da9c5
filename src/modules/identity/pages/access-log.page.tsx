import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Page } from '#ui/page.tsx';
import { When } from '#ui/when.tsx';

export type AccessRow = {
  readonly at: Date;
  readonly who: string;
  readonly action: string;
  readonly subject: string;
  readonly personHref: string | null;
  readonly actorHref: string;
};

export type AccessLogView = {
  readonly rows: readonly AccessRow[];
  /** The address of the next page, when there is one. */
  readonly older: string | null;
  /** What the list was narrowed to. */
  readonly narrowed: 'person' | 'actor' | null;
};

/** Who saw or changed what. */
export function AccessLogPage({ shell, view }: { shell: Shell; view: AccessLogView }) {
  return (
    <Page shell={shell} title={m.identity_access_log_title()} width="full">
      <p>{m.identity_access_log_intro()}</p>
      {view.narrowed && (
        <p>
          {view.narrowed === 'person' ? m.identity_access_log_of_person() : m.identity_access_log_of_actor()}{' '}
          <a href="/access-log">{m.identity_access_log_show_all()}</a>
        </p>
      )}
      {view.rows.length === 0 ? <p>{m.identity_access_log_empty()}</p> : <AccessTable rows={view.rows} />}
      {view.older && (
        <p>
          <a href={view.older}>{m.identity_access_log_older()}</a>
        </p>
      )}
    </Page>
  );
}

function AccessTable({ rows }: { rows: readonly AccessRow[] }) {
  const headings = [
    m.identity_access_when(),
    m.identity_access_who(),
    m.identity_access_did(),
    m.identity_access_record(),
  ];
  return (
    <table role="table" class="nhsuk-table nhsuk-table--responsive">
      <thead role="rowgroup" class="nhsuk-table__head">
        <tr role="row">
          {headings.map((heading) => (
            <th role="columnheader" scope="col" class="nhsuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        {rows.map((row) => (
          <AccessLine row={row} headings={headings} />
        ))}
      </tbody>
    </table>
  );
}

function AccessLine({ row, headings }: { row: AccessRow; headings: readonly string[] }) {
  const cells = [
    <When at={row.at} />,
    <a href={row.actorHref}>{row.who}</a>,
    row.action,
    row.personHref ? <a href={row.personHref}>{row.subject}</a> : row.subject,
  ];
  return (
    <tr role="row" class="nhsuk-table__row">
      {cells.map((cell, index) => (
        <td role="cell" class="nhsuk-table__cell">
          <span class="nhsuk-table__heading" aria-hidden="true">
            {headings[index]}{' '}
          </span>
          <span>{cell}</span>
        </td>
      ))}
    </tr>
  );
}
