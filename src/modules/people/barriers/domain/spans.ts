import { addDays, atMinute, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { WeeklyTime } from './barrier.ts';
import { joined } from './minutes.ts';
import type { Minutes } from './minutes.ts';

/** Two instants; `to` is not part of it. */
export type Span = { readonly from: Date; readonly to: Date };

/**
 * When some weekly times fall on a day of the calendar: in order, each moment once. Right on the days on which
 * the clocks change too: an hour that is skipped is nothing, and an hour that comes twice counts twice.
 */
export function spansOn(day: LocalDate, times: readonly WeeklyTime[]): readonly Span[] {
  const parts = minutesOn(Temporal.PlainDate.from(day).dayOfWeek, times);
  const spans = stretchesOf(day).flatMap(({ from, to, midnight }) =>
    parts.map((part) => ({
      from: Math.max(from, midnight + part.from * minute),
      to: Math.min(to, midnight + part.until * minute),
    })),
  );
  return spans
    .filter(({ from, to }) => from < to)
    .reduce<{ from: number; to: number }[]>((so, span) => {
      const last = so.at(-1);
      if (last && last.to === span.from) so.splice(-1, 1, { from: last.from, to: span.to });
      else so.push(span);
      return so;
    }, [])
    .map(({ from, to }) => ({ from: atMinute(from / minute), to: atMinute(to / minute) }));
}

/** The minutes of a day of the week, as the clock on the wall shows them, that some weekly times name. Monday is 1. */
export function minutesOn(today: number, times: readonly WeeklyTime[]): readonly Minutes[] {
  return joined(
    times
      .filter(({ weekday }) => weekday === null || weekday === today)
      .map(({ from, to }) => ({ from: minuteOf(from), until: minuteOf(to) })),
  );
}

/** Minutes from midnight; `24:00` is 1440. */
export function minuteOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const minute = 60_000;

type Stretch = {
  readonly from: number;
  readonly to: number;
  /** When a clock that had always run as in this stretch would have shown midnight. */
  readonly midnight: number;
};

/** A day of London's clock, cut where the clock changes. Milliseconds since the epoch. */
function stretchesOf(day: LocalDate): readonly Stretch[] {
  const from = instantAt(day, '00:00' as LocalTime).getTime();
  const to = instantAt(addDays(day, 1), '00:00' as LocalTime).getTime();
  const next = zoned(from).getTimeZoneTransition('next')?.epochMilliseconds ?? to;
  const cuts = next < to ? [from, next, to] : [from, to];
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? from;
    return { from: start, to: end, midnight: midnight - zoned(start).offsetNanoseconds / 1_000_000 };
  });
}

function zoned(at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Europe/London');
}
