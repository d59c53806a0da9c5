import { m } from '#text';

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
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
          <div class="k-scroll" tabindex={0} role="region" aria-label={m.team_waits_heading()}>
            <table>
              <caption>{m.team_waits_caption()}</caption>
              <Head />
              <tbody>
                {shown.map(({ urgency, people, stillWaiting, medianDays, ninetiethDays }) => (
                  <tr>
                    <th scope="row">{urgencyWords[urgency]()}</th>
                    <td class="k-number">{people}</td>
                    <td class="k-number">{stillWaiting}</td>
                    <td class="k-number">{daysWords(medianDays)}</td>
                    <td class="k-number">{daysWords(ninetiethDays)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="k-soft">{m.team_waits_meaning()}</p>
        </>
      )}
      {flow.weeks > 0 && <p>{m.waiting_flow(flow)}</p>}
    </section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{m.team_col_urgency()}</th>
        <th scope="col" class="k-number">
          {m.team_col_people()}
        </th>
        <th scope="col" class="k-number">
          {m.team_col_still()}
        </th>
        <th scope="col" class="k-number">
          {m.team_col_half()}
        </th>
        <th scope="col" class="k-number">
          {m.team_col_nine()}
        </th>
      </tr>
    </thead>
  );
}

const urgencyWords = { worse: m.team_worse, soon: m.team_soon, routine: m.team_routine } as const;

function daysWords(days: number | null): string {
  return days === null ? m.team_not_known_yet() : m.planner_days({ count: days });
}
