import { m } from '#text';
import type { Shell } from '#platform/http.ts';
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
      <ul class="k-team">
        {workers.map((worker) => (
          <li class="k-team__row">
            <span class="k-team__name">
              <strong>{worker.name}</strong>{' '}
              {worker.isVolunteer && <span class="k-soft">{m.team_volunteer()}</span>}
            </span>
            <LoadLine worker={worker} />
          </li>
        ))}
      </ul>
      <p class="k-soft">{m.team_hours_meaning(yearsPace)}</p>
    </section>
  );
}

/** Everything on one line. */
function LoadLine({ worker }: { readonly worker: WorkerLoad }) {
  const { active, limit, inSixWeeks, hoursNeeded, hoursAvailable, recorded, timed, contacts } = worker;
  const parts = [
    m.team_active({ active, limit }),
    m.team_in_six_weeks({ count: inSixWeeks }),
    paceWords(worker),
    hoursNeeded !== null && hoursAvailable !== null
      ? m.team_hours({ needed: numberWords(hoursNeeded), available: numberWords(hoursAvailable) })
      : hoursNeeded !== null && m.team_hours_needed({ needed: numberWords(hoursNeeded) }),
    contacts > 0 &&
      m.team_recorded({
        with: numberWords(recorded.withThem),
        trying: numberWords(recorded.trying),
        liaison: numberWords(recorded.liaison),
        timed,
        contacts,
      }),
  ];
  return (
    <span class={active > limit ? 'k-team__over' : undefined}>
      {parts.filter((part) => typeof part === 'string').join(' · ')}
    </span>
  );
}

function paceWords({ pace, isVolunteer }: WorkerLoad): string | false {
  if (isVolunteer) return false;
  return pace === null ? m.team_pace_unknown() : m.team_pace({ pace });
}
