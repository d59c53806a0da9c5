import { m } from '#text';
import type { CellOptions } from '#ui/nhs/table-cell.tsx';
import { Table } from '#ui/nhs/table.tsx';

import { peopleWords, percentWords, poundWords, waitWords } from './words.ts';
import type { Plan, PlannedRow } from './capacity-planner.view.ts';

/** What each number of link workers would mean: the chart in numbers, and more. On a phone, a list for each. */
export function WaitTable({ plan: { rows, simulation } }: { readonly plan: Plan }) {
  const isPlayed = simulation.state === 'done';
  const numbers = [
    m.planner_col_use(),
    m.planner_col_formula(),
    ...(isPlayed ? [m.planner_col_played()] : []),
    m.planner_col_waiting(),
    m.planner_col_cost(),
  ];
  return (
    <Table
      responsive
      firstCellIsHeader
      caption={{ text: m.planner_table_caption() }}
      head={[{ text: m.planner_col_workers() }, ...numbers.map((text) => ({ text, format: 'numeric' }))]}
      rows={rows.map((row) => cellsOf(row, isPlayed))}
    />
  );
}

function cellsOf(row: PlannedRow, isPlayed: boolean): readonly CellOptions[] {
  const { workers, use, wait, played, growsPerWeek, costAYear, isPlanned } = row;
  const numbers = [
    percentWords(use),
    wait ? waitWords(wait.ninetiethWeeks) : m.planner_grows({ people: peopleWords(growsPerWeek) }),
    ...(isPlayed ? [played ? waitWords(played.ninetiethWeeks) : '–'] : []),
    wait ? peopleWords(wait.waiting) : '–',
    poundWords(costAYear),
  ];
  const classes = isPlanned ? 'k-planner__planned' : undefined;
  const marks = marksOf(row);
  const name = marks ? (
    <>
      {workers} <span class="k-soft">{marks}</span>
    </>
  ) : (
    String(workers)
  );
  return [{ children: name, classes }, ...numbers.map((text) => ({ text, format: 'numeric', classes }))];
}

function marksOf({ isPlanned, isKnee, isOurs }: PlannedRow): string {
  const marks = [
    isOurs && m.planner_mark_ours(),
    isPlanned && m.planner_mark_planned(),
    isKnee && m.planner_mark_knee(),
  ];
  return marks.filter((mark) => typeof mark === 'string').join(' · ');
}
