import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { Empty } from '#ui/empty.tsx';
import { SummaryList } from '#ui/nhs/summary-list.tsx';
import { Page } from '#ui/page.tsx';

import type { Mode } from '../domain/clinic.ts';
import type { Nation } from '../domain/site.ts';
import { HeldList } from './held-list.tsx';
import type { Held } from './held-list.tsx';
import { clockText, dayWords, modeWords, nationWords, ruleText, spanText } from './words.ts';

export type ClinicView = {
  readonly id: string;
  readonly name: string;
  readonly worker: string;
  readonly rule: string | null;
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly mode: Mode;
  readonly place: string | null;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
  readonly onBankHolidays: boolean;
  readonly nation: Nation;
  readonly startsOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly mayChange: boolean;
  readonly sessions: readonly { readonly id: string; readonly from: Date; readonly to: Date }[];
  readonly held: readonly Held[];
};

/** How many sessions are shown before the rest is folded away. */
const shownFirst = 8;

/** One clinic: what it is, when it takes place, and what is in its way. */
export function ClinicPage({ shell, view }: { shell: Shell; view: ClinicView }) {
  const { sessions } = view;
  return (
    <Page shell={shell} title={view.name} crumbs={[{ href: '/rota', label: m.rota_title() }]}>
      <Facts view={view} />
      {view.mayChange && <Actions id={view.id} />}
      {view.held.length > 0 && (
        <>
          <h2>{m.rota_held_title()}</h2>
          <p>{m.rota_held_intro()}</p>
          <HeldList held={view.held} />
        </>
      )}
      <h2>{m.rota_sessions_title()}</h2>
      {sessions.length === 0 ? (
        <Empty>{m.rota_no_sessions()}</Empty>
      ) : (
        <>
          <p>{m.rota_sessions_count({ count: sessions.length })}</p>
          <Sessions sessions={sessions.slice(0, shownFirst)} />
          {sessions.length > shownFirst && (
            <details class="k-rota__rest">
              <summary>{m.rota_sessions_rest({ count: sessions.length - shownFirst })}</summary>
              <Sessions sessions={sessions.slice(shownFirst)} />
            </details>
          )}
        </>
      )}
    </Page>
  );
}

function Actions({ id }: { id: string }) {
  return (
    <p class="k-rota__actions">
      <a href={`/rota/clinics/${id}/change`}>{m.rota_change_clinic()}</a>
      <a href={`/rota/clinics/${id}/end`}>{m.rota_end_clinic()}</a>
    </p>
  );
}

function Sessions({ sessions }: { sessions: ClinicView['sessions'] }) {
  return (
    <ul class="k-rota__sessions">
      {sessions.map(({ id, from, to }) => (
        <li>
          <a href={`/diary/sessions/${id}`}>{spanText(from, to)}</a>
        </li>
      ))}
    </ul>
  );
}

function Facts({ view }: { view: ClinicView }) {
  const hours = m.rota_from_to({ from: clockText(view.startsAt), to: clockText(view.endsAt) });
  const holidays = view.onBankHolidays
    ? m.rota_on_bank_holidays()
    : m.rota_not_on_bank_holidays({ nation: nationWords[view.nation]() });
  const rows = [
    { key: m.rota_who(), value: view.worker },
    { key: m.rota_when(), value: m.rota_rule_hours({ rule: ruleText(view.rule), hours }) },
    { key: m.rota_where(), value: view.place ?? modeWords[view.mode]() },
    { key: m.rota_from_day(), value: dayWords(view.startsOn, true) },
    view.endedOn !== null && { key: m.rota_last_day(), value: dayWords(view.endedOn, true) },
    view.bufferMinutes > 0 && {
      key: m.rota_buffer(),
      value: m.rota_minutes({ minutes: view.bufferMinutes }),
    },
    view.travelMinutes > 0 && {
      key: m.rota_travel(),
      value: m.rota_minutes({ minutes: view.travelMinutes }),
    },
    view.rule !== null && { key: m.rota_bank_holidays(), value: holidays },
  ];
  return (
    <SummaryList rows={rows.map((row) => row && { key: { text: row.key }, value: { text: row.value } })} />
  );
}
