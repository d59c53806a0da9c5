/** What happened on the list in one whole week, Monday to Sunday. */
export type WeekOfFlow = {
  /** People with whom somebody began, or who left the list for another reason. */
  readonly left: number;
  /** People who came and stand before others who had waited longer, because it is more urgent for them. */
  readonly overtook: number;
};

/** In whole days from now, both ends meant: the truth is expected inside it four times in five. */
export type ForecastWait = {
  readonly fromDays: number;
  readonly likelyDays: number;
  readonly toDays: number;
};

export type Forecast =
  | ({ readonly known: true } & ForecastWait)
  | { readonly known: false; readonly why: 'too-little-history' | 'nobody-is-begun-with' };

/** Between 0 (included) and 1 (excluded). */
export type Random = () => number;

/** With fewer weeks than this the past says too little. */
const fewestWeeks = 8;
/** Weeks further back are another time: other workers, other practices. */
const mostWeeks = 26;

const futures = 400;
const longestWeeks = 104;
const daysAWeek = 7;

/**
 * When each place of the line has its turn, the first first: the weeks that were are drawn again and again, each time as
 * if some of them had counted for more (a Bayesian bootstrap, because a few weeks are not the whole truth), and the line
 * is worked off in them.
 *
 * @param length How many people stand in the line.
 * @param weeks The past, the newest last: at most 26 are used.
 */
export function forecastLine(
  length: number,
  weeks: readonly WeekOfFlow[],
  random: Random,
): readonly Forecast[] {
  return forecastIf(length, weeks, { random, pace: () => 1 });
}

/** What might be otherwise. */
export type If = {
  readonly random: Random;
  /** How many are begun with in a week to come, the first being 0, for each that was in the past. */
  readonly pace: (week: number) => number;
};

/** The same, if more or fewer were begun with than in the past. */
export function forecastIf(
  length: number,
  weeks: readonly WeekOfFlow[],
  { random, pace }: If,
): readonly Forecast[] {
  const past = weeks.slice(-mostWeeks);
  const unknown = whyUnknown(past);
  if (unknown) return Array.from({ length }, () => ({ known: false, why: unknown }));
  const days = Array.from({ length }, () => new Float64Array(futures));
  for (let future = 0; future < futures; future += 1) workOff(days, { future, past, random, pace });
  return days.map((ofPlace) => rangeOf(ofPlace.sort()));
}

/** When the turn of somebody comes who has so many before them. */
export function forecastWait(ahead: number, weeks: readonly WeekOfFlow[], random: Random): Forecast {
  return forecastLine(ahead + 1, weeks, random).at(-1) ?? { known: false, why: 'too-little-history' };
}

function whyUnknown(past: readonly WeekOfFlow[]): 'too-little-history' | 'nobody-is-begun-with' | null {
  if (past.length < fewestWeeks) return 'too-little-history';
  return past.every(({ left }) => left === 0) ? 'nobody-is-begun-with' : null;
}

function rangeOf(sorted: Float64Array): Forecast {
  const at = (share: number) => sorted[Math.min(futures - 1, Math.floor(share * futures))] ?? 0;
  return {
    known: true,
    fromDays: Math.floor(at(0.1)),
    likelyDays: Math.round(at(0.5)),
    toDays: Math.ceil(at(0.9)),
  };
}

type Future = If & { readonly future: number; readonly past: readonly WeekOfFlow[] };

/** One future for the whole line: in each week the next in turn leave at random times of it. */
function workOff(days: readonly Float64Array[], { future, past, random, pace }: Future): void {
  const draw = weighted(past, random);
  let turn = 0;
  // How far the line has moved up: those who left, less those who went before others. Never past the last turn.
  let moved = 0;
  for (let week = 0; week < longestWeeks && turn < days.length; week += 1) {
    const { left: then, overtook } = draw();
    const left = atPace(then, pace(week), random);
    // Whoever leaves from before a turn that has come already had gone before it.
    for (const share of timesInWeek(left, random).slice(Math.max(0, turn - moved))) {
      setDays(days, turn++, { future, at: (week + share) * daysAWeek });
    }
    moved += left - overtook;
  }
  while (turn < days.length) setDays(days, turn++, { future, at: longestWeeks * daysAWeek });
}

/** So many random times of a week, the earliest first: each lies in what the one before it left. */
function timesInWeek(count: number, random: Random): readonly number[] {
  let share = 0;
  return Array.from({ length: count }, (_, one) => {
    share = 1 - (1 - share) * (1 - random()) ** (1 / (count - one));
    return share;
  });
}

/** A part of a person is a whole one as often as it is large. */
function atPace(left: number, pace: number, random: Random): number {
  if (pace === 1) return left;
  const scaled = left * pace;
  const whole = Math.floor(scaled);
  return whole + (random() < scaled - whole ? 1 : 0);
}

function setDays(
  days: readonly Float64Array[],
  turn: number,
  { future, at }: { readonly future: number; readonly at: number },
): void {
  const ofPlace = days[turn];
  if (ofPlace) ofPlace[future] = at;
}

/** Draws weeks, some of them more often than others: exponential weights, which is Dirichlet when they are shared out. */
function weighted(past: readonly WeekOfFlow[], random: Random): () => WeekOfFlow {
  let total = 0;
  const upTo = past.map(() => (total += -Math.log(1 - random())));
  return () => {
    const at = random() * total;
    const index = upTo.findIndex((sum) => sum > at);
    return past[Math.max(0, index)] ?? { left: 0, overtook: 0 };
  };
}
