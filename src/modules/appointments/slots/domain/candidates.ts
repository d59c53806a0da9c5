import type { RuledOut } from '../../domain/offer.ts';
import { travelOf } from '../../domain/occupying.ts';
import { freeOf } from './free-time.ts';
import type { Stretch } from './free-time.ts';
import type { At, Judge } from './judge.ts';
import type { Place } from './needs.ts';
import { gridMinutes, packingWith } from './packing.ts';
import type { Steps } from './packing.ts';
import { wallClockOf } from './wall-clock.ts';
import type { WallClock } from './wall-clock.ts';

/** Lengths of this network, in minutes. */
export type Minutes = { readonly short: number; readonly long: number };

export type Seeking = {
  readonly lengths: Minutes;
  /** How long the meeting is to be. */
  readonly minutes: number;
  /** The first minute since 1970 that may be offered. */
  readonly notBefore: number;
  readonly busy: readonly Stretch[];
  readonly judge: Judge;
  /** Also what is ruled out, said to be so. */
  readonly everyTime: boolean;
};

/** A meeting that could be. Moments are minutes since 1970. */
export type Candidate = {
  readonly place: Place;
  readonly clock: WallClock;
  readonly from: number;
  readonly score: number;
  /** Steps of later choice that it costs; nothing at an edge of what is free. */
  readonly packing: number;
  readonly against: RuledOut['code'] | null;
};

export type Found = {
  readonly candidates: readonly Candidate[];
  /** How many meetings each reason took away. */
  readonly ruledOut: ReadonlyMap<RuledOut['code'], number>;
};

const packingWeight = 6;
/** A day of waiting costs a little less than what suits somebody gives: what fits comes before what is soon. */
const waitingWeightPerDay = 0.6;
const dayMinutes = 1440;

/** Every meeting that the free time of some sessions has room for, on the grid of five minutes. */
export function candidatesIn(places: readonly Place[], seeking: Seeking): Found {
  const every: Candidate[] = [];
  const best = new Map<number, Candidate>();
  const lost = new Map<RuledOut['code'], number>();
  const packing = packings();
  for (const place of places) candidatesOf(place, seeking, { every, best, lost, packing });
  const times = (minutes: number) => Math.ceil(minutes / seeking.minutes);
  return {
    candidates: seeking.everyTime ? every : [...best.values()],
    ruledOut: new Map([...lost].map(([code, minutes]) => [code, times(minutes)])),
  };
}

type Gathered = {
  readonly every: Candidate[];
  /** Of those that begin at one minute, the one that fits best: twelve workers have room at ten, and one is offered. */
  readonly best: Map<number, Candidate>;
  /** Minutes of the grid that each reason took away. */
  readonly lost: Map<RuledOut['code'], number>;
  readonly packing: (steps: Steps) => ReturnType<typeof packingWith>;
};

function candidatesOf(place: Place, seeking: Seeking, gathered: Gathered): void {
  const { session, taken } = place;
  const travel = travelOf(session);
  const around = 2 * travel + session.bufferMinutes;
  const { short, long } = seeking.lengths;
  const looked: Looked = {
    place,
    seeking,
    gathered,
    clock: wallClockOf(session),
    travel,
    needs: stepsOf(seeking.minutes + around),
    cost: gathered.packing({ short: stepsOf(short + around), long: stepsOf(long + around) }),
    refused: seeking.judge.againstSession(session),
    standing: sum(seeking.judge.ofSession(session)),
  };
  // After the last appointment of a session no gap is needed.
  const whole = {
    from: Math.max(session.from, seeking.notBefore - travel),
    to: session.to + session.bufferMinutes,
  };
  for (const gap of freeOf(whole, taken)) candidatesInGap(gap, looked);
}

type Looked = {
  readonly place: Place;
  readonly seeking: Seeking;
  readonly gathered: Gathered;
  readonly clock: WallClock;
  readonly travel: number;
  /** Steps that the meeting takes, with the way and the gap. */
  readonly needs: number;
  readonly cost: ReturnType<typeof packingWith>;
  /** What rules the whole session out. */
  readonly refused: RuledOut['code'] | null;
  /** What speaks for the whole session. */
  readonly standing: number;
};

function candidatesInGap(gap: Stretch, looked: Looked): void {
  const { seeking, gathered, travel, needs, refused } = looked;
  const { minutes, busy, everyTime } = seeking;
  const steps = Math.floor((gap.to - gap.from) / gridMinutes);
  for (let before = 0; before + needs <= steps; before += 1) {
    const from = gap.from + before * gridMinutes + travel;
    const time = timeAt(from, looked);
    const against = refused ?? inTheWay(busy, from, minutes) ?? time.against;
    if (against !== null) gathered.lost.set(against, (gathered.lost.get(against) ?? 0) + gridMinutes);
    if (against === null || everyTime) add(looked, { from, against, points: time.points, steps, before });
  }
}

type Fitting = {
  readonly from: number;
  readonly against: RuledOut['code'] | null;
  /** What speaks for the time. */
  readonly points: number;
  /** Of what is free around it, and how many of them are before it. */
  readonly steps: number;
  readonly before: number;
};

function add(
  { place, clock, standing, seeking, gathered, cost, needs }: Looked,
  { from, against, points, steps, before }: Fitting,
): void {
  const waits = ((from - seeking.notBefore) / dayMinutes) * waitingWeightPerDay;
  const most = standing + points - waits;
  const rival = seeking.everyTime ? undefined : gathered.best.get(from);
  if (rival && rival.score > most) return;
  const packing = cost(steps, before, needs);
  const score = most - packing * packingWeight;
  if (rival && (rival.score > score || (rival.score === score && isFirst(rival.place, place)))) return;
  const candidate = { place, clock, from, score, packing, against };
  if (seeking.everyTime) gathered.every.push(candidate);
  else gathered.best.set(from, candidate);
}

function isFirst(one: Place, other: Place): boolean {
  return one.session.id < other.session.id;
}

function timeAt(from: number, { seeking, place, clock }: Looked) {
  const { judge, minutes } = seeking;
  if (judge.anyTimeIsAlike) return alike;
  const at = meetingAt(clock, from, minutes);
  const against = judge.againstTime(place.session, at);
  return { against, points: against === null ? sum(judge.ofTime(place.session, at)) : 0 };
}

const alike = { against: null, points: 0 } as const;

export function meetingAt(clock: WallClock, from: number, minutes: number): At {
  return { weekday: clock.weekday, ...clock.shown(from, minutes) };
}

function inTheWay(busy: readonly Stretch[], from: number, minutes: number): 'already-booked' | null {
  return busy.some((other) => other.from < from + minutes && from < other.to) ? 'already-booked' : null;
}

function stepsOf(minutes: number): number {
  return Math.ceil(minutes / gridMinutes);
}

function sum(merits: readonly { readonly points: number }[]): number {
  let points = 0;
  for (const merit of merits) points += merit.points;
  return points;
}

/** Sessions with the same gaps share what is known of packing. */
function packings(): Gathered['packing'] {
  const known = new Map<string, ReturnType<typeof packingWith>>();
  return (steps) => {
    const key = `${steps.short}:${steps.long}`;
    const packing = known.get(key) ?? packingWith(steps);
    known.set(key, packing);
    return packing;
  };
}
