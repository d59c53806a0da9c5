import type { Assumptions } from './assumptions.ts';
import { useOf, waitByFormula } from './waiting-formula.ts';
import type { Load, Wait } from './waiting-formula.ts';
import type { Workload } from './workload.ts';

export type Staffed = {
  /** Link workers, in whole-time posts. */
  readonly workers: number;
  /** Share of what they can begin that is asked of them; 1 and over: more people come than can be helped. */
  readonly use: number;
  /** Null when the line grows without end. */
  readonly wait: Wait | null;
  /** By how many people the line grows in a week, when more come than can be helped. */
  readonly growsPerWeek: number;
  readonly costAYear: number;
};

const fewestRows = 5;
const mostRows = 10;
/** Rows are shown until so little of the time is used that another worker changes nothing. */
const spareUse = 0.6;

/**
 * What each number of link workers would mean, from too few to more than enough; the number to plan for and the
 * number that there are stand among them.
 */
export function staffings(workload: Workload, assumed: Assumptions): readonly Staffed[] {
  const { workersBusy } = workload;
  if (!Number.isFinite(workersBusy)) return [];
  const from = Math.max(1, Math.floor(workersBusy) - 2);
  const to = Math.max(Math.ceil(workersBusy / spareUse), from + fewestRows - 1);
  const step = Math.max(1, Math.ceil((to - from + 1) / mostRows));
  const stepped = Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, row) => from + row * step);
  const near = [workersToPlanFor(workload), assumed.linkWorkers].filter((n) => n >= from && n <= to);
  return [...new Set([...stepped, ...near])]
    .toSorted((a, b) => a - b)
    .map((workers) => staffedWith(workers, workload, assumed));
}

export function staffedWith(workers: number, workload: Workload, assumed: Assumptions): Staffed {
  const load = loadWith(workers, workload);
  return {
    workers,
    use: useOf(load),
    wait: waitByFormula(load),
    growsPerWeek: Math.max(0, load.arrivalsPerWeek - workers * workload.startsPerWorker),
    costAYear: workers * assumed.costAYear,
  };
}

/** The line as the formula sees it: each link worker begins with one person after another. */
export function loadWith(workers: number, { arrivalsPerWeek, startsPerWorker }: Workload): Load {
  return { arrivalsPerWeek, workers, weeksEach: 1 / startsPerWorker };
}

/** What can go wrong by chance is carried from here on: plan for no more than this share of the time. */
const plannedUse = 0.85;

/** The fewest link workers of whom no more than 85 % of what they can begin is asked. */
export function workersToPlanFor({ workersBusy }: Workload): number {
  return Math.ceil(workersBusy / plannedUse - 1e-9);
}

/**
 * The knee: the row after which another link worker shortens the wait least for what was shortened before, by the
 * greatest distance from the straight line between the first and the last settled wait. Null with fewer than three.
 */
export function kneeOf(rows: readonly Staffed[]): Staffed | null {
  const settled = rows.flatMap((row) => (row.wait ? [{ row, weeks: row.wait.meanWeeks }] : []));
  const [first] = settled;
  const last = settled.at(-1);
  if (!first || !last || settled.length < 3 || first.weeks === last.weeks) return null;
  const below = ({ row, weeks }: (typeof settled)[number]) =>
    1 -
    (row.workers - first.row.workers) / (last.row.workers - first.row.workers) -
    (weeks - last.weeks) / (first.weeks - last.weeks);
  return settled.toSorted((a, b) => below(b) - below(a))[0]?.row ?? null;
}
