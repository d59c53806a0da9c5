import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { Note } from '#ui/callouts.tsx';
import { Empty } from '#ui/empty.tsx';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

import type { Mode } from '../domain/clinic.ts';
import { RotaTabs } from './tabs.tsx';
import { clockText, dayWords, modeWords, ruleText } from './words.ts';

export type ClinicRow = {
  readonly id: string;
  readonly name: string;
  readonly worker: string;
  readonly rule: string | null;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly mode: Mode;
  readonly place: string | null;
  /** When it begins later than today. */
  readonly startsOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
};

export type ClinicsView = {
  readonly mayEditAll: boolean;
  readonly rows: readonly ClinicRow[];
  readonly leavers: readonly {
    readonly id: string;
    readonly name: string;
    readonly lastDay: LocalDate;
    readonly sessions: number;
  }[];
  readonly first: boolean;
  readonly next: string | null;
};

/** The patterns of sessions, in the order of a week: who sees people where, on which days. */
export function ClinicsPage({ shell, view }: { shell: Shell; view: ClinicsView }) {
  return (
    <Page
      shell={shell}
      title={m.rota_title()}
      width="full"
      crumbs={[{ href: '/diary', label: m.diary_title() }]}
      action={{ href: '/rota/clinics/new', label: m.rota_add_clinic() }}
    >
      <RotaTabs current="clinics" />
      {view.leavers.map((leaver) => (
        <Note>
          <p>
            {m.rota_leaver({ name: leaver.name, day: dayWords(leaver.lastDay), sessions: leaver.sessions })}{' '}
            <a href={`/rota/workers/${leaver.id}/leaving`}>{m.rota_leaver_link({ name: leaver.name })}</a>
          </p>
        </Note>
      ))}
      {view.rows.length === 0 ? <Empty>{m.rota_empty_clinics()}</Empty> : <Clinics rows={view.rows} />}
      {!view.first && (
        <p>
          <a href="/rota">{m.rota_first_clinics()}</a>
        </p>
      )}
      {view.next && (
        <p>
          <a href={view.next}>{m.rota_more_clinics()}</a>
        </p>
      )}
      <p>
        <a href="/rota/sessions/new">{m.rota_add_session()}</a>
      </p>
      {view.mayEditAll && (
        <p>
          <a href="/appointments/settings">{m.rota_appointment_settings()}</a>
        </p>
      )}
    </Page>
  );
}

function Clinics({ rows }: { rows: readonly ClinicRow[] }) {
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={{ text: m.rota_tab_clinics(), classes: 'nhsuk-u-visually-hidden' }}
      head={[m.rota_when(), m.rota_clinic(), m.rota_who(), m.rota_where()].map((text) => ({ text }))}
      rows={rows.map((row) => [
        { children: <Times row={row} /> },
        { children: <a href={`/rota/clinics/${row.id}`}>{row.name}</a> },
        { text: row.worker },
        { text: row.place ?? modeWords[row.mode]() },
      ])}
    />
  );
}

function Times({ row }: { row: ClinicRow }) {
  const hours = m.rota_from_to({ from: clockText(row.startsAt), to: clockText(row.endsAt) });
  return (
    <>
      {m.rota_rule_hours({ rule: ruleText(row.rule), hours })}
      {row.startsOn && <span class="k-rota__soft">{m.rota_begins({ day: dayWords(row.startsOn) })}</span>}
      {row.endedOn && <span class="k-rota__soft">{m.rota_ends_on({ day: dayWords(row.endedOn) })}</span>}
    </>
  );
}
