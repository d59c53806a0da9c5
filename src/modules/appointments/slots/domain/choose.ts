import type { Candidate } from './candidates.ts';

export type Choosing = {
  /** At most so many of one day. */
  readonly perDay: number;
  readonly limit: number;
  /** Between two of one day: a choice, and not the same time twice. */
  readonly apartMinutes: number;
};

/** What the second of a day counts less than the first: a choice of days before a choice of hours. */
const sameDayWeight = 12;
/** And each more at the same hour: six times at nine are one choice. */
const sameHourWeight = 2;

/** The best of each day, spread over days and hours; the best first. */
export function chooseFrom(candidates: readonly Candidate[], choosing: Choosing): readonly Candidate[] {
  const days = Map.groupBy(candidates, ({ clock }) => clock.day);
  const pool = new Set([...days.values()].flatMap((day) => bestOfDay(day, choosing)));
  const chosen: Candidate[] = [];
  while (chosen.length < choosing.limit) {
    const next = best(pool, (candidate) => candidate.score - alikeness(candidate, chosen));
    if (!next) break;
    pool.delete(next);
    chosen.push(next);
  }
  return chosen;
}

function alikeness({ clock, from }: Candidate, chosen: readonly Candidate[]): number {
  const hour = hourOf({ clock, from });
  let points = 0;
  for (const other of chosen) {
    if (other.clock.day === clock.day) points += sameDayWeight;
    if (hourOf(other) === hour) points += sameHourWeight;
  }
  return points;
}

function hourOf({ clock, from }: Pick<Candidate, 'clock' | 'from'>): number {
  return Math.floor(clock.shown(from, 1).from / 60);
}

function bestOfDay(day: readonly Candidate[], { perDay, apartMinutes }: Choosing): readonly Candidate[] {
  const chosen: Candidate[] = [];
  while (chosen.length < perDay) {
    const next = best(day, ({ from, score }) =>
      chosen.some((other) => Math.abs(other.from - from) < apartMinutes) ? -Infinity : score,
    );
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

/** @param score -Infinity: not at all. */
function best(
  candidates: Iterable<Candidate>,
  score: (candidate: Candidate) => number,
): Candidate | undefined {
  let first: Candidate | undefined;
  let most = -Infinity;
  for (const one of candidates) {
    const points = score(one);
    if (points < most || points === -Infinity) continue;
    if (first && points === most && inOrder(first, one) < 0) continue;
    first = one;
    most = points;
  }
  return first;
}

/** A total order: the same diary makes the same offers. */
function inOrder(a: Candidate, b: Candidate): number {
  return a.from - b.from || (a.place.session.id < b.place.session.id ? -1 : 1);
}
