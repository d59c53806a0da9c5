import { m } from '#text';
import { Table } from '#ui/nhs/table.tsx';

import type { TeamView } from '../team.view.ts';

/** By urgency: half, and nine in ten, with those counted who wait still. */
export function Waits({ view: { waits, flow } }: { readonly view: TeamView }) {
  const shown = waits.filter(({ people }) => people > 0);
  return (
    <section>
      <h2 class="nhsuk-heading-m">{m.team_waits_heading()}</h2>
      {shown.length === 0 ? (
        <p>{m.team_waits_none()}</p>
      ) : (
        <>
          <Table
            responsive
            firstCellIsHeader
            caption={{ text: m.team_waits_caption() }}
            head={[
              { text: m.team_col_urgency() },
              ...[m.team_col_people, m.team_col_still, m.team_col_half, m.team_col_nine].map(numeric),
            ]}
            rows={shown.map(({ urgency, people, stillWaiting, medianDays, ninetiethDays }) => [
              { text: urgencyWords[urgency]() },
              ...[people, stillWaiting].map((count) => numeric(() => String(count))),
              ...[medianDays, ninetiethDays].map((days) => numeric(() => daysWords(days))),
            ])}
          />
          <p class="k-soft">{m.team_waits_meaning()}</p>
        </>
      )}
      {flow.weeks > 0 && <p>{m.waiting_flow(flow)}</p>}
    </section>
  );
}

function numeric(says: () => string) {
  return { text: says(), format: 'numeric' };
}

const urgencyWords = { worse: m.team_worse, soon: m.team_soon, routine: m.team_routine } as const;

function daysWords(days: number | null): string {
  return days === null ? m.team_not_known_yet() : m.planner_days({ count: days });
}
