type Scores = readonly (number | null)[];
type Scale = { readonly min: number; readonly max: number };
type Point = { readonly x: number; readonly y: number; readonly score: number };

const width = 108;
const height = 36;
/** Room for the labels at both ends, and for a dot at the edge. */
const margin = { side: 22, top: 5 };

/**
 * A small line from the first score to the last, both written beside it. It is a drawing of numbers that stand
 * in a table next to it, so it is hidden from those who hear the page.
 */
export function Sparkline({ scores, min = 0, max = 10 }: { scores: Scores; min?: number; max?: number }) {
  const points = pointsOf(scores, { min, max });
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  return (
    <svg class="k-spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line
        class="k-spark__edge"
        x1={margin.side}
        x2={width - margin.side}
        y1={yOf(max, { min, max })}
        y2={yOf(max, { min, max })}
      />
      <line
        class="k-spark__edge"
        x1={margin.side}
        x2={width - margin.side}
        y1={yOf(min, { min, max })}
        y2={yOf(min, { min, max })}
      />
      <polyline class="k-spark__line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle class="k-spark__dot" cx={x} cy={y} r="3" />
      ))}
      {last !== first && <Label point={first} side="start" />}
      <Label point={last} side="end" />
    </svg>
  );
}

function Label({ point, side }: { point: Point; side: 'start' | 'end' }) {
  const x = side === 'start' ? point.x - 8 : point.x + 8;
  return (
    <text class="k-spark__label" x={x} y={point.y + 5} text-anchor={side === 'start' ? 'end' : 'start'}>
      {point.score}
    </text>
  );
}

function pointsOf(scores: Scores, scale: Scale): readonly Point[] {
  const step = scores.length > 1 ? (width - 2 * margin.side) / (scores.length - 1) : 0;
  return scores.flatMap((score, index) =>
    score === null ? [] : [{ x: round(margin.side + index * step), y: yOf(score, scale), score }],
  );
}

function yOf(score: number, { min, max }: Scale): number {
  return round(height - margin.top - ((score - min) / (max - min)) * (height - 2 * margin.top));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
