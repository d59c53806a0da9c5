import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { Random } from './random.ts';

/** Days and moments of office hours around the demonstration's own now. */
export type Moments = {
  readonly now: Date;
  readonly today: LocalDate;
  readonly day: (daysAgo: number) => LocalDate;
  /**
   * A moment between nine and five on a working day at least `daysAgo` days ago, and never after now; with
   * fewer than no days ago, one to come.
   */
  readonly moment: (daysAgo: number) => Date;
};

export function momentsAround(now: Date, random: Random): Moments {
  const today = dayOf(now);
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  return {
    now,
    today,
    day,
    moment: (daysAgo) => {
      const time = `${String(random.whole(9, 16)).padStart(2, '0')}:${random.one(['00', '10', '15', '30', '40', '45'])}`;
      const at = instantAt(lastWorkingDay(day(daysAgo)), time as LocalTime);
      return daysAgo >= 0 && at > now ? now : at;
    },
  };
}

function lastWorkingDay(day: LocalDate): LocalDate {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  return weekday <= 5 ? day : addDays(day, 5 - weekday);
}
