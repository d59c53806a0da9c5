import { m } from '#text';

import type { Forecast, ForecastWait } from '../domain/forecast.ts';

/** The three numbers of a range, each with its unit: days under a fortnight, else weeks. */
export function rangeWords({ fromDays, likelyDays, toDays }: ForecastWait) {
  const words = (days: number, round: (value: number) => number) =>
    toDays < 14 ? m.planner_days({ count: days }) : m.planner_weeks({ count: round(days / 7) });
  return {
    from: words(fromDays, Math.floor),
    likely: words(likelyDays, Math.round),
    to: words(toDays, Math.ceil),
  };
}

/** "about 3 weeks (2 to 5)"; why not, where it is not known. */
export function forecastWords(forecast: Forecast): string {
  if (!forecast.known)
    return forecast.why === 'too-little-history' ? m.waiting_too_little_history() : m.waiting_nobody_begun();
  const { fromDays, likelyDays, toDays } = forecast;
  if (toDays < 14) return daysWords(forecast);
  return m.waiting_about_weeks({
    likely: m.planner_weeks({ count: Math.max(1, Math.round(likelyDays / 7)) }),
    from: Math.floor(fromDays / 7),
    to: Math.ceil(toDays / 7),
  });
}

/** The same in days, where a difference of days is what is asked about. */
export function daysWords({ fromDays, likelyDays, toDays }: ForecastWait): string {
  return m.waiting_about_days({
    likely: m.planner_days({ count: likelyDays }),
    from: fromDays,
    to: toDays,
  });
}
