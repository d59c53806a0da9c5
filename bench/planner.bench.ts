import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { awayFor } from '../src/modules/capacity/planner/domain/leave.ts';
import { simulatedWait } from '../src/modules/capacity/planner/domain/simulate-waits.ts';
import { waitByFormula } from '../src/modules/capacity/planner/domain/waiting-formula.ts';
import { median } from './figure.ts';
import type { Bench } from './figure.ts';

const workers = 60;
const weeks = 10_000;
/** 250 people a year over 46 weeks, as the field says. */
const perWorkerAWeek = 5.43;
const use = 0.97;
const limitMilliseconds = 2000;

const load = {
  arrivalsPerWeek: workers * perWorkerAWeek * use,
  workers,
  weeksEach: 1 / perWorkerAWeek,
  weeks,
};

/** 10,000 weeks of 60 link workers played through, with holidays; and without, where the formula is exact. */
export const bench: Bench = async (print) => {
  const times: number[] = [];
  for (let seed = 1; seed <= 5; seed += 1) {
    times.push(
      timeOf(() =>
        simulatedWait(
          { ...load, weeksEach: load.weeksEach * (46 / 52), spread: 0.7, awayUntil: awayFor(46) },
          seeded(seed),
        ),
      ),
    );
  }
  print({ metric: 'weeks', ours: median(times), limit: limitMilliseconds, unit: 'ms', n: times.length });

  const random = seeded(1);
  const draws = load.arrivalsPerWeek * weeks * 2;
  let played = 0;
  const whole = timeOf(() => (played = simulatedWait({ ...load, spread: 1 }, seeded(1)).meanWeeks));
  const bare = timeOf(() => {
    for (let draw = 0; draw < draws; draw += 1) Math.log(1 - random());
  });
  print({ metric: 'weeks_beside_bare_random_numbers', ours: whole, limit: bare, unit: 'ms', n: 1 });
  print({
    metric: 'mean_wait_beside_formula',
    ours: played,
    limit: waitByFormula(load)?.meanWeeks ?? 0,
    unit: 'weeks',
    n: 1,
  });
};

function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

function timeOf(body: () => unknown): number {
  const from = performance.now();
  body();
  return performance.now() - from;
}
