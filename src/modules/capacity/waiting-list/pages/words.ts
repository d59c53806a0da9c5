import { m } from '#text';

import type { Forecast, ForecastWait } from '../domain/forecast.ts';

const fortnight = 14;

/** The three numbers of a range, each with its unit: days under a fortnight, else weeks. */
export function rangeWords(wait: ForecastWait) {
  if (wait.toDays < fortnight) {
    const days = (count: number) => m.planner_days({ count });
    return { from: days(wait.fromDays), likely: days(wait.likelyDays), to: days(wait.toDays) };
  }
  const { from, likely, to } = inWeeks(wait);
  const weeks = (count: number) => m.planner_weeks({ count });
  return { from: weeks(from), likely: weeks(likely), to: weeks(to) };
}

/** Whole weeks, rounded so that the range holds what it held. */
function inWeeks({ fromDays, likelyDays, toDays }: ForecastWait) {
  return {
    from: Math.floor(fromDays / 7),
    likely: Math.max(1, Math.round(likelyDays / 7)),
    to: Math.ceil(toDays / 7),
  };
}

/** "about 3 weeks (2 to 5)"; why not, where it is not known. */
export function forecastWords(forecast: Forecast): string {
  if (!forecast.known)
    return forecast.why === 'too-little-history' ? m.waiting_too_little_history() : m.waiting_nobody_begun();
  if (forecast.toDays < fortnight) return daysWords(forecast);
  const { from, likely, to } = inWeeks(forecast);
  return m.waiting_about_weeks({ likely: m.planner_weeks({ count: likely }), from, to });
}

/** The same in days, where a difference of days is what is asked about. */
export function daysWords({ fromDays, likelyDays, toDays }: ForecastWait): string {
  return m.waiting_about_days({
    likely: m.planner_days({ count: likelyDays }),
    from: fromDays,
    to: toDays,
  });
}
