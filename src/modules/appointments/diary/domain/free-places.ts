import { atMinute } from '#platform/local-date.ts';

/** A stretch of time, its end not part of it. */
export type Stretch = { readonly from: Date; readonly to: Date };

type Asked = {
  readonly session: Stretch;
  /** What takes time of it, in any order. */
  readonly taken: readonly Stretch[];
  /** What has begun is free for nobody. */
  readonly now: Date;
  /** A gap that is shorter holds no appointment. */
  readonly leastMinutes: number;
};

/** The gaps of a session that an appointment fits in, earliest first. */
export function freePlaces({ session, taken, now, leastMinutes }: Asked): readonly Stretch[] {
  const free: Stretch[] = [];
  let from = later(session.from, wholeMinute(now));
  for (const one of taken.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (one.from > from) free.push({ from, to: earlier(one.from, session.to) });
    from = later(from, one.to);
  }
  if (from < session.to) free.push({ from, to: session.to });
  return free.filter((gap) => minutesOf(gap) >= leastMinutes);
}

export function minutesOf({ from, to }: Stretch): number {
  return Math.floor((to.getTime() - from.getTime()) / 60_000);
}

/** The next five minutes, so that nobody is offered seven minutes past. */
function wholeMinute(now: Date): Date {
  return atMinute(Math.ceil(now.getTime() / 300_000) * 5);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}
