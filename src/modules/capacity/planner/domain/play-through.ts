import type { Assumptions } from './assumptions.ts';
import { awayFor } from './leave.ts';
import { simulatedWait } from './simulate-waits.ts';
import type { Random } from './simulate-waits.ts';
import { loadWith, staffings } from './staffing.ts';
import type { Wait } from './waiting-formula.ts';
import { workloadOf } from './workload.ts';

export type PlayedRow = Wait & {
  readonly workers: number;
  /** How many people came in the time that was counted. */
  readonly people: number;
};

export type Played = { readonly weeks: number; readonly rows: readonly PlayedRow[] };

const mostWeeks = 10_000;
const fewestWeeks = 1_000;
/** People in all rows together: some seconds of one processor. */
const mostPeople = 6_000_000;
const weeksAYear = 52;

/**
 * Plays every number of link workers through with which the line settles. Unlike the formula it knows holidays: each
 * worker begins with more people in the weeks that they work, and with nobody in the others.
 */
export function playThrough(assumed: Assumptions, random: Random): Played {
  const workload = workloadOf(assumed);
  const settled = staffings(workload, assumed).filter(({ wait }) => wait);
  const awayUntil = awayFor(assumed.weeksWorked);
  const affordable = mostPeople / Math.max(1, settled.length) / workload.arrivalsPerWeek;
  const weeks = Math.round(Math.min(mostWeeks, Math.max(fewestWeeks, affordable)));
  const rows = settled.map(({ workers }) => {
    const load = loadWith(workers, workload);
    const weeksEach = load.weeksEach * (assumed.weeksWorked / weeksAYear);
    const played = simulatedWait({ ...load, weeksEach, weeks, spread: assumed.spread, awayUntil }, random);
    return { workers, ...played };
  });
  return { weeks, rows };
}
