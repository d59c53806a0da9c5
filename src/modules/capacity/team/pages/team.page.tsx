import { m } from '#text';
import type { Shell } from '#platform/http.ts';
import { Table } from '#ui/nhs/table.tsx';
import { Page } from '#ui/page.tsx';

import { numberWords } from '../../planner/pages/words.ts';
import { forecastWords } from '../../waiting-list/pages/words.ts';
import { yearsPace } from '../domain/load.ts';
import type { TeamView, WorkerLoad } from '../team.view.ts';
import { IfSomebody } from './if.tsx';
import { Practices } from './practices.tsx';
import { Waits } from './waits.tsx';

/** Sentences with numbers in them: the list, the load, the waits, and who refers. */
export function TeamPage({ shell, view }: { shell: Shell; view: TeamView }) {
  return (
    <Page shell={shell} title={m.team_title()} width="full">
      <p class="k-lede">{lineWords(view)}</p>
      <ul class="k-choices">
        <li>
          <a href="/waiting-list">{m.waiting_title()}</a>
        </li>
        <li>
          <a href="/pauses">{m.pauses_title()}</a>
        </li>
        <li>
          <a href="/pads">{m.pads_title()}</a>
        </li>
      </ul>
      <LoadOfAll workers={view.workers} />
      <Waits view={view} />
      <IfSomebody view={view} />
      <Practices practices={view.practices} />
    </Page>
  );
}

function lineWords({ waiting, next }: TeamView): string {
  // Where nobody ever waited there is nothing to foretell.
  if (waiting === 0 && !next.known) return m.allocation_empty();
  const who = waiting === 0 ? m.team_nobody_waits() : m.team_waiting({ count: waiting });
  return `${who} ${forecastWords(next)}.`;
}

/** By name: this is no ranking. */
function LoadOfAll({ workers }: { readonly workers: readonly WorkerLoad[] }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.team_load_heading()}</h2>
      <p>{m.team_load_what()}</p>
      <Table
        responsive
        firstCellIsHeader
        caption={{ text: m.team_load_heading(), classes: 'nhsuk-u-visually-hidden' }}
        head={[
          m.team_col_worker(),
          m.team_col_load(),
          m.team_col_six(),
          m.team_col_pace(),
          m.team_col_hours(),
          m.team_col_recorded(),
        ].map((text) => ({ text }))}
        rows={workers.map((worker) => cellsOf(worker))}
      />
      <p class="k-soft">{m.team_hours_meaning(yearsPace)}</p>
    </section>
  );
}

/** Everything on one line. */
function cellsOf(worker: WorkerLoad) {
  const { name, isVolunteer, active, limit, inSixWeeks } = worker;
  const load = m.team_share({ some: active, all: limit });
  return [
    {
      children: (
        <>
          {name} {isVolunteer && <span class="k-soft">{m.team_volunteer()}</span>}
        </>
      ),
    },
    { children: active > limit ? <strong class="k-team__over">{load}</strong> : load },
    { text: m.team_about({ count: inSixWeeks }) },
    { text: paceWords(worker) },
    { text: hoursWords(worker) },
    { text: recordedWords(worker) },
  ];
}

function paceWords({ pace, isVolunteer }: WorkerLoad): string {
  if (isVolunteer) return m.team_not_counted();
  return pace === null ? m.team_pace_unknown() : String(pace);
}

function hoursWords({ hoursNeeded, hoursAvailable }: WorkerLoad): string {
  if (hoursNeeded === null) return m.team_not_counted();
  const some = numberWords(hoursNeeded);
  return hoursAvailable === null ? some : m.team_share({ some, all: numberWords(hoursAvailable) });
}

function recordedWords({ recorded, timed, contacts }: WorkerLoad): string {
  if (contacts === 0) return m.team_not_counted();
  return m.team_recorded({
    with: numberWords(recorded.withThem),
    trying: numberWords(recorded.trying),
    liaison: numberWords(recorded.liaison),
    timed,
    contacts,
  });
}
