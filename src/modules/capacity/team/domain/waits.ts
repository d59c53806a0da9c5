/** People who waited so many days: begun with after them, or waiting still. */
export type Waited = { readonly days: number; readonly begun: boolean; readonly people: number };

export type Distribution = {
  /** Everybody: begun with, and waiting still. */
  readonly people: number;
  readonly stillWaiting: number;
  /** Half were begun with by then; null when that is not known yet. */
  readonly medianDays: number | null;
  /** Nine in ten were begun with by then; null when that is not known yet. */
  readonly ninetiethDays: number | null;
};

/**
 * The distribution of waits with those counted who wait still, by Kaplan and Meier: leaving them out would make waits
 * look the shorter, the longer the list is.
 */
export function waitsWithThoseWaiting(waits: readonly Waited[]): Distribution {
  const people = sum(waits);
  const stillWaiting = sum(waits.filter(({ begun }) => !begun));
  const days = [...new Set(waits.map((wait) => wait.days))].toSorted((a, b) => a - b);
  let atRisk = people;
  let waiting = 1;
  const by = { half: null as number | null, nine: null as number | null };
  for (const day of days) {
    const then = waits.filter((wait) => wait.days === day);
    const begun = sum(then.filter((wait) => wait.begun));
    if (atRisk > 0) waiting *= 1 - begun / atRisk;
    if (by.half === null && waiting <= 0.5 + rounding) by.half = day;
    if (by.nine === null && waiting <= 0.1 + rounding) by.nine = day;
    atRisk -= sum(then);
  }
  return { people, stillWaiting, medianDays: by.half, ninetiethDays: by.nine };
}

const rounding = 1e-12;

function sum(waits: readonly Waited[]): number {
  return waits.reduce((total, { people }) => total + people, 0);
}
