import { m } from '#text';

import { waitWords } from './words.ts';
import type { Plan, PlannedRow } from './capacity-planner.view.ts';

const width = 640;
const height = 240;
const edge = { left: 116, right: 16, top: 16, bottom: 60 };

type Settled = PlannedRow & { readonly wait: NonNullable<PlannedRow['wait']> };
type Scales = { readonly x: (workers: number) => number; readonly y: (weeks: number) => number };

/** How long nine in ten wait at most, by the number of link workers: the line by formula, rings as played through. */
export function WaitChart({ plan: { rows } }: { readonly plan: Plan }) {
  const settled = rows.filter((row): row is Settled => row.wait !== null);
  const [first] = settled;
  if (!first || settled.length < 3) return null;
  const longest = Math.max(
    ...settled.map(({ wait, played }) => Math.max(wait.ninetiethWeeks, played?.ninetiethWeeks ?? 0)),
  );
  if (longest === 0) return null;
  const scales = scalesFor(settled, longest);
  const line = settled.map(({ workers, wait }) => `${scales.x(workers)},${scales.y(wait.ninetiethWeeks)}`);
  return (
    <figure class="k-planner__chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={m.planner_chart_label()}>
        <Axes settled={settled} longest={longest} scales={scales} />
        <polyline class="k-planner__line" points={line.join(' ')} />
        {settled.map((row) => (
          <Points row={row} scales={scales} />
        ))}
      </svg>
      <figcaption>{m.planner_chart_caption()}</figcaption>
    </figure>
  );
}

function scalesFor(settled: readonly Settled[], longest: number): Scales {
  const from = settled[0]?.workers ?? 0;
  const to = settled.at(-1)?.workers ?? 1;
  return {
    x: (workers) =>
      Math.round(edge.left + ((workers - from) / (to - from)) * (width - edge.left - edge.right)),
    y: (weeks) => Math.round(height - edge.bottom - (weeks / longest) * (height - edge.top - edge.bottom)),
  };
}

type AxesProps = { readonly settled: readonly Settled[]; readonly longest: number; readonly scales: Scales };

function Axes({ settled, longest, scales: { x, y } }: AxesProps) {
  return (
    <>
      {[0, longest / 2, longest].map((weeks) => (
        <>
          <line class="k-planner__edge" x1={edge.left} x2={width - edge.right} y1={y(weeks)} y2={y(weeks)} />
          <text class="k-planner__tick" x={edge.left - 8} y={y(weeks) + 5} text-anchor="end">
            {weeks === 0 ? '0' : waitWords(weeks)}
          </text>
        </>
      ))}
      {settled.map(({ workers }) => (
        <text class="k-planner__tick" x={x(workers)} y={height - 34} text-anchor="middle">
          {workers}
        </text>
      ))}
      <text class="k-planner__tick" x={width - edge.right} y={height - 4} text-anchor="end">
        {m.planner_col_workers()}
      </text>
    </>
  );
}

function Points({ row, scales: { x, y } }: { readonly row: Settled; readonly scales: Scales }) {
  return (
    <>
      <circle
        class={row.isPlanned ? 'k-planner__dot k-planner__dot--planned' : 'k-planner__dot'}
        cx={x(row.workers)}
        cy={y(row.wait.ninetiethWeeks)}
        r={row.isPlanned ? 7 : 4}
      />
      {row.played && (
        <circle class="k-planner__ring" cx={x(row.workers)} cy={y(row.played.ninetiethWeeks)} r="8" />
      )}
    </>
  );
}
