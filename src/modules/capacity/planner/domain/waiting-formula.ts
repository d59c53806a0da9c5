/** People who wait for a team: they come at random, stand in one line, and are begun with first come, first served. */
export type Load = {
  /** People a week. */
  readonly arrivalsPerWeek: number;
  readonly workers: number;
  /** Mean weeks until a worker who has begun with one person can begin with the next. */
  readonly weeksEach: number;
};

export type Wait = {
  /** Share of what workers can begin that is asked of them: from 1 on there is no settled wait. */
  readonly use: number;
  readonly meanWeeks: number;
  readonly medianWeeks: number;
  /** Nine in ten wait no longer. */
  readonly ninetiethWeeks: number;
  /** Mean number of people who wait. */
  readonly waiting: number;
};

/**
 * The settled wait by Erlang's formula (M/M/c): exact when people come at random and the time that each takes is
 * spread exponentially. Null when more come than can be helped: the line then grows without end.
 */
export function waitByFormula(load: Load): Wait | null {
  const { arrivalsPerWeek, workers, weeksEach } = load;
  const use = useOf(load);
  if (use >= 1) return null;
  const mustWait = shareWhoWait(workers, arrivalsPerWeek * weeksEach);
  const leavingPerWeek = workers / weeksEach - arrivalsPerWeek;
  const quantile = (share: number) =>
    mustWait <= 1 - share ? 0 : Math.log(mustWait / (1 - share)) / leavingPerWeek;
  const meanWeeks = mustWait / leavingPerWeek;
  return {
    use,
    meanWeeks,
    medianWeeks: quantile(0.5),
    ninetiethWeeks: quantile(0.9),
    waiting: arrivalsPerWeek * meanWeeks,
  };
}

export function useOf({ arrivalsPerWeek, workers, weeksEach }: Load): number {
  return workers === 0 ? Number.POSITIVE_INFINITY : (arrivalsPerWeek * weeksEach) / workers;
}

/** Erlang C: the share of people who find every worker busy. By Erlang B's recursion, which stays between 0 and 1. */
function shareWhoWait(workers: number, offered: number): number {
  let blocked = 1;
  for (let worker = 1; worker <= workers; worker += 1) {
    blocked = (offered * blocked) / (worker + offered * blocked);
  }
  const use = offered / workers;
  return blocked / (1 - use * (1 - blocked));
}

/**
 * How many wait after some weeks when nothing changes, from those who wait now: what comes less what is begun, never
 * fewer than none. People a week both.
 */
export function waitingAfter(
  waitingNow: number,
  { arrivals, starts }: { readonly arrivals: number; readonly starts: number },
  weeks: number,
): number {
  return Math.max(0, waitingNow + (arrivals - starts) * weeks);
}
