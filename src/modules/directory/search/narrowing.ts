import { addDays, dayOf, timeOf } from '#platform/local-date.ts';

import { weekdays } from '../domain/schedule.ts';
import type { Query, TimeOfDay } from './query.ts';
import { usualWithinMetres } from './query.ts';
import { squaresAround } from './squares.ts';
import type { Point } from './squares.ts';

/** What a search is narrowed to, in the words of `facets`. */
export type Narrowing = {
  /** Each of them. */
  readonly all: readonly string[];
  /** Of each list at least one. */
  readonly anyOf: readonly (readonly string[])[];
  /** The same, of when it is open. */
  readonly hours: readonly (readonly string[])[];
  readonly age: number | null;
  readonly open: { readonly at: Date; readonly isClockChanging: boolean } | null;
  readonly near: NearPlace | null;
  /** Where there are too many and no place is asked for, what was checked in the last quarters comes first. */
  readonly fresh: readonly string[];
};

export type NearPlace = {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly metres: number;
  /** Where there are too many, what is nearest comes first: each ring leaves out what is in those before it. */
  readonly rings: readonly Ring[];
  /** What a service says that covers it. */
  readonly covering: readonly string[];
};

export type Ring = {
  /** To its outer edge. */
  readonly metres: number;
  /** Of the map: all that it touches. */
  readonly squares: readonly string[];
};

const letters = { morning: 'm', afternoon: 'a', evening: 'e', night: 'n' } as const satisfies Record<
  TimeOfDay,
  string
>;

const anyTime = ['m', 'a', 'e', 'n', 'u'];

export function narrowingOf(query: Query, now: Date): Narrowing {
  const near = nearOf(query);
  return {
    all: [
      ...(query.cost ? [query.cost] : []),
      ...query.access.map((need) => `a:${need}`),
      ...query.terms.map((id) => `t:${id}`),
      ...(query.mode ? [`m:${query.mode}`] : []),
    ],
    anyOf: asked([query.languages.map((code) => `l:${code}`)]),
    hours: asked([daysAndTimes(query), query.openNow ? openFacets(now) : []]),
    age: query.age,
    open: query.openNow ? { at: now, isClockChanging: isClockChanging(now) } : null,
    near,
    fresh: lastThreeQuarters(now),
  };
}

/** Whether nothing is asked for that an index could answer: then everything is listed in its order. */
export function isEverything({ all, anyOf, hours, near }: Narrowing): boolean {
  return all.length === 0 && anyOf.length === 0 && hours.length === 0 && near === null;
}

function asked(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.filter(({ length }) => length > 0);
}

function nearOf({ near, withinMetres }: Query): NearPlace | null {
  if (!near) return null;
  const { latitude, longitude } = near;
  const metres = withinMetres ?? usualWithinMetres;
  const covering = near.areas.map((area) => `in:${area}`);
  const rings = latitude === null || longitude === null ? [] : ringsAround({ latitude, longitude }, metres);
  return { latitude, longitude, metres, covering, rings };
}

function ringsAround(point: Point, furthest: number): readonly Ring[] {
  return [furthest / 5, furthest].map((metres) => ({ metres, squares: squaresAround(point, metres) }));
}

function daysAndTimes({ days, times }: Query): readonly string[] {
  if (days.length === 0 && times.length === 0) return [];
  const on = days.length > 0 ? days : weekdays;
  const at = times.length > 0 ? times.map((time) => letters[time]) : anyTime;
  return on.flatMap((day) => at.map((time) => `${day.toLowerCase()}-${time}`));
}

/** Now, or since yesterday past midnight. Services of other zones are looked at one by one. */
function openFacets(now: Date): readonly string[] {
  const today = dayOf(now);
  const time = timeOf(now);
  const part =
    time < '06:00' ? 'n' : time < '12:00' ? 'm' : time < '17:00' ? 'a' : time < '22:00' ? 'e' : 'n';
  return [`${dayCode(today)}-${part}`, `${dayCode(addDays(today, -1))}-o`, 'z:other'];
}

function dayCode(day: string): string {
  return (weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? 'MO').toLowerCase();
}

/** Around a clock change minutes of the week do not tell, and every schedule is looked at. */
function isClockChanging(now: Date): boolean {
  const offset = (hours: number) =>
    Temporal.Instant.fromEpochMilliseconds(now.getTime() + hours * 3_600_000).toZonedDateTimeISO(
      'Europe/London',
    ).offsetNanoseconds;
  return offset(-3) !== offset(3);
}

function lastThreeQuarters(now: Date): readonly string[] {
  const { year, month } = Temporal.PlainDate.from(dayOf(now));
  const quarter = year * 4 + Math.ceil(month / 3) - 1;
  return [0, 1, 2].map((back) => `f:${Math.floor((quarter - back) / 4)}-${((quarter - back) % 4) + 1}`);
}
