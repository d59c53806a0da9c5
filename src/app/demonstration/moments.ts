import { isBankHoliday } from '#platform/bank-holidays.ts';
import { addDays, dayOf, instantAt, weekdayOf } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { Random } from './random.ts';

/** Days and moments of office hours around the demonstration's own now. */
export type Moments = {
  readonly now: Date;
  readonly today: LocalDate;
  readonly day: (daysAgo: number) => LocalDate;
  /** The first working day that is at least so many days ahead. */
  readonly workingDayIn: (days: number) => LocalDate;
  /**
   * A moment between nine and five on a working day at least `daysAgo` days ago, and never after now; with
   * fewer than no days ago, one to come.
   */
  readonly moment: (daysAgo: number) => Date;
  /** The same for what is to be done: it may be later today, whenever the demonstration is made. */
  readonly due: (daysAgo: number) => Date;
};

export function momentsAround(now: Date, random: Random): Moments {
  const today = dayOf(now);
  // The calendar is asked once for each day and time: a large demonstration has millions of them.
  const day = remembered((daysAgo: number) => addDays(today, -daysAgo));
  const workingDay = remembered((daysAgo: number) => lastWorkingDay(day(daysAgo)));
  const workingDayIn = remembered((days: number) => nextWorkingDay(addDays(today, days)));
  const at = remembered((dayAndTime: string) => {
    const [on, time] = dayAndTime.split('T');
    return instantAt(on as LocalDate, time as LocalTime);
  });
  const due = (daysAgo: number) => {
    const time = `${hours[random.whole(0, 7)]}:${random.one(minutes)}`;
    return at(`${workingDay(daysAgo)}T${time}`);
  };
  const moment = (daysAgo: number) => {
    const then = due(daysAgo);
    return daysAgo >= 0 && then > now ? now : then;
  };
  return { now, today, day, workingDayIn, moment, due };
}

const hours = ['09', '10', '11', '12', '13', '14', '15', '16'] as const;
const minutes = ['00', '10', '15', '30', '40', '45'] as const;

function remembered<Asked, Answer>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new Map<Asked, Answer>();
  return (asked) => {
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const found = answer(asked);
    answers.set(asked, found);
    return found;
  };
}

function lastWorkingDay(day: LocalDate): LocalDate {
  return isOff(day) ? lastWorkingDay(addDays(day, -1)) : day;
}

function nextWorkingDay(day: LocalDate): LocalDate {
  return isOff(day) ? nextWorkingDay(addDays(day, 1)) : day;
}

function isOff(day: LocalDate): boolean {
  return weekdayOf(day) > 5 || isBankHoliday(day, 'england');
}
