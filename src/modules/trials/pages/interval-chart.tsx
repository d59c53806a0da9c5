import { m } from '#text';

import type { Moment } from '../domain/confidence-sequence.ts';

type ChartProps = {
  readonly track: readonly Moment[];
  readonly usefulPoints: number;
  readonly first: string;
  readonly second: string;
};

/** Pixels of the drawing, which grows and shrinks with its column. */
const width = 360;
const height = 210;
const edge = { left: 34, right: 8, top: 10, bottom: 24 };

type Scale = { readonly pairs: number; readonly points: number };

/** The differences that are possible, narrowing as people come. The same numbers stand in the table under it. */
export function IntervalChart({ track, usefulPoints, first, second }: ChartProps) {
  const last = track.at(-1);
  if (!last) return null;
  const scale = { pairs: last.pairs, points: topOf(track, usefulPoints) };
  const band = [...track.map(at('high', scale)), ...track.toReversed().map(at('low', scale))].join(' ');
  return (
    <figure class="k-interval">
      <figcaption>
        {m.trials_chart_title({ first, second })}
        <span class="k-soft"> {m.trials_chart_key({ points: usefulPoints })}</span>
      </figcaption>
      <p class="k-interval__side" aria-hidden="true">
        ↑ {m.trials_chart_more({ letter: second })}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={m.trials_chart_says({ first, second, pairs: last.pairs })}
      >
        <polygon class="k-interval__band" points={band} />
        <Grid scale={scale} usefulPoints={usefulPoints} />
        <polyline class="k-interval__seen" points={track.map(at('difference', scale)).join(' ')} />
        <text class="k-interval__label" x={width - edge.right} y={height - 6} text-anchor="end">
          {m.trials_chart_pairs({ count: last.pairs })}
        </text>
        <text class="k-interval__label" x={edge.left} y={height - 6}>
          0
        </text>
      </svg>
      <p class="k-interval__side" aria-hidden="true">
        ↓ {m.trials_chart_more({ letter: first })}
      </p>
    </figure>
  );
}

function Grid({ scale, usefulPoints }: { readonly scale: Scale; readonly usefulPoints: number }) {
  const lines = [
    { value: scale.points, class: 'k-interval__edge' },
    { value: usefulPoints, class: 'k-interval__useful' },
    { value: 0, class: 'k-interval__none' },
    { value: -usefulPoints, class: 'k-interval__useful' },
    { value: -scale.points, class: 'k-interval__edge' },
  ];
  const isCrowded = usefulPoints / scale.points < 0.12;
  return (
    <>
      {lines.map(({ value, class: name }) => (
        <>
          <line
            class={name}
            x1={edge.left}
            x2={width - edge.right}
            y1={yOf(value, scale)}
            y2={yOf(value, scale)}
          />
          {!(isCrowded && name === 'k-interval__useful') && (
            <text class="k-interval__label" x={edge.left - 5} y={yOf(value, scale) + 4} text-anchor="end">
              {value > 0 ? `+${value}` : String(value).replace('-', '−')}
            </text>
          )}
        </>
      ))}
    </>
  );
}

/** Tall enough for most of what was possible; the first few pairs rule out nothing and would flatten the rest. */
function topOf(track: readonly Moment[], usefulPoints: number): number {
  const later = track.slice(Math.floor(track.length / 4));
  const most = Math.max(...later.flatMap(({ low, high }) => [-low, high])) * 100;
  return Math.min(100, Math.max(2 * usefulPoints, Math.ceil(most / 10) * 10));
}

function at(what: 'low' | 'high' | 'difference', scale: Scale) {
  return (moment: Moment) => `${xOf(moment.pairs, scale)},${yOf(moment[what] * 100, scale)}`;
}

function xOf(pairs: number, scale: Scale): number {
  return round(edge.left + (pairs / scale.pairs) * (width - edge.left - edge.right));
}

function yOf(points: number, scale: Scale): number {
  const within = Math.max(-scale.points, Math.min(scale.points, points));
  const tall = height - edge.top - edge.bottom;
  return round(edge.top + ((scale.points - within) / (2 * scale.points)) * tall);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
