import { freeWorkers } from './workers-heap.ts';
import type { Load, Wait } from './waiting-formula.ts';

/** Between 0 (included) and 1 (excluded). */
export type Random = () => number;

export type Simulated = Load & {
  readonly weeks: number;
  /** How the time that a person takes is spread: standard deviation over mean. 1 is exponential; 0 always the same. */
  readonly spread: number;
  /** Until when a worker begins with nobody new, or the same time when they are at work. In weeks. */
  readonly awayUntil?: (worker: number, at: number) => number;
};

/** Part of the simulated time that is left out, because a line that begins empty has to fill first. */
const warmUpShare = 0.05;

/**
 * The same line, played through person by person: people come at random (Poisson), times by a gamma distribution,
 * first come first served. The same random numbers give the same answer.
 */
export function simulatedWait(load: Simulated, random: Random): Wait & { readonly people: number } {
  const { arrivalsPerWeek, workers, weeks, awayUntil = atWork } = load;
  const took = gammaWith(load, random);
  const free = freeWorkers(workers);
  const waits = countedWaits();
  const from = weeks * warmUpShare;
  let busyWeeks = 0;
  for (let now = nextAfter(0, arrivalsPerWeek, random); now < weeks;) {
    const start = startOf(free, now, awayUntil);
    const time = took();
    free.putFirst(start + time);
    if (now >= from) {
      waits.add(start - now);
      busyWeeks += time;
    }
    now = nextAfter(now, arrivalsPerWeek, random);
  }
  const counted = weeks - from;
  const meanWeeks = waits.mean();
  return {
    people: waits.count(),
    use: busyWeeks / (counted * workers),
    meanWeeks,
    medianWeeks: waits.quantile(0.5),
    ninetiethWeeks: waits.quantile(0.9),
    // Little's law: how many wait is how many come in the time that one waits.
    waiting: (waits.count() / counted) * meanWeeks,
  };
}

const atWork = (_: number, at: number) => at;

/** When somebody who comes now is begun with: a worker can, and is at work. */
function startOf(free: ReturnType<typeof freeWorkers>, now: number, awayUntil: typeof atWork): number {
  for (;;) {
    const { worker, at } = free.first();
    const could = Math.max(now, at);
    const back = awayUntil(worker, could);
    if (back <= could) return could;
    free.putFirst(back);
  }
}

function nextAfter(at: number, perWeek: number, random: Random): number {
  return at - Math.log(1 - random()) / perWeek;
}

/** Gamma by Marsaglia and Tsang (2000); exponential and constant are its ends, and quicker told directly. */
function gammaWith({ weeksEach, spread }: Simulated, random: Random): () => number {
  if (spread === 0) return () => weeksEach;
  if (spread === 1) return () => -Math.log(1 - random()) * weeksEach;
  const shape = 1 / (spread * spread);
  const scale = weeksEach / shape;
  // Under 1 it is drawn at one more and drawn back.
  const boosted = shape < 1 ? shape + 1 : shape;
  const d = boosted - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const normal = normals(random);
  const one = () => {
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = 1 - random();
      // Nearly always decided without logarithms.
      if (u < 1 - 0.0331 * x * x * x * x) return d * v;
      if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return shape < 1 ? () => one() * (1 - random()) ** (1 / shape) * scale : () => one() * scale;
}

/** Normal by Marsaglia's polar method, which makes two at a time. */
function normals(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const square = x * x + y * y;
      if (square < 1 && square > 0) {
        const scale = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * scale;
        return x * scale;
      }
    }
  };
}

const binsPerWeek = 100;
const mostWeeks = 520;

/** Waits counted in hundredths of a week, so that millions of them take no room. Longer than ten years counts as that. */
function countedWaits() {
  const bins = new Uint32Array(mostWeeks * binsPerWeek + 1);
  let count = 0;
  let sum = 0;
  return {
    add: (weeks: number) => {
      count += 1;
      sum += weeks;
      const bin = Math.min(bins.length - 1, Math.ceil(weeks * binsPerWeek));
      bins[bin] = (bins[bin] ?? 0) + 1;
    },
    count: () => count,
    mean: () => (count === 0 ? 0 : sum / count),
    quantile: (share: number) => {
      let left = share * count;
      return (
        Math.max(
          0,
          bins.findIndex((n) => (left -= n) <= 0),
        ) / binsPerWeek
      );
    },
  };
}
