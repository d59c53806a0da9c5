import { m } from '#text';

import { numberWords, percentWords, poundWords, waitWords } from './words.ts';
import type { Plan, PlannedRow } from './capacity-planner.view.ts';

/** What each number of link workers would mean: the chart in numbers, and more. */
export function WaitTable({ plan: { rows, simulation } }: { readonly plan: Plan }) {
  const isPlayed = simulation.state === 'done';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div class="k-scroll" tabindex={0} role="region" aria-label={m.planner_table_caption()}>
      <table class="k-planner__table">
        <caption>{m.planner_table_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.planner_col_workers()}</th>
            <th scope="col" class="k-number">
              {m.planner_col_use()}
            </th>
            <th scope="col" class="k-number">
              {m.planner_col_formula()}
            </th>
            {isPlayed && (
              <th scope="col" class="k-number">
                {m.planner_col_played()}
              </th>
            )}
            <th scope="col" class="k-number">
              {m.planner_col_waiting()}
            </th>
            <th scope="col" class="k-number">
              {m.planner_col_cost()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} isPlayed={isPlayed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, isPlayed }: { readonly row: PlannedRow; readonly isPlayed: boolean }) {
  return (
    <tr class={row.isPlanned ? 'k-planner__planned' : undefined}>
      <th scope="row">
        {row.workers} <span class="k-soft">{marksOf(row)}</span>
      </th>
      <td class="k-number">{percentWords(row.use)}</td>
      <td class="k-number">
        {row.wait
          ? waitWords(row.wait.ninetiethWeeks)
          : m.planner_grows({ people: numberWords(row.growsPerWeek) })}
      </td>
      {isPlayed && <td class="k-number">{row.played ? waitWords(row.played.ninetiethWeeks) : '–'}</td>}
      <td class="k-number">{row.wait ? numberWords(row.wait.waiting) : '–'}</td>
      <td class="k-number">{poundWords(row.costAYear)}</td>
    </tr>
  );
}

function marksOf({ isPlanned, isKnee, isOurs }: PlannedRow): string {
  const marks = [
    isOurs && m.planner_mark_ours(),
    isPlanned && m.planner_mark_planned(),
    isKnee && m.planner_mark_knee(),
  ];
  return marks.filter((mark) => typeof mark === 'string').join(', ');
}
