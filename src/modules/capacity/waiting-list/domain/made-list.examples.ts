import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { forecastLine } from './forecast.ts';
import type { Forecast, WeekOfFlow } from './forecast.ts';

/** Numbers between 0 and 1 that are the same every time. */
export function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

type Waiting = { readonly urgent: boolean; readonly came: number; readonly ahead: number };
export type Turn = Pick<Waiting, 'came' | 'ahead'> & { readonly days: number };
type Made = { readonly line: Waiting[]; readonly turns: Turn[]; readonly random: () => number };

/** A made list, day by day: people come at random, some of them urgent; workers begin with them, one of them away now and then. */
function madeList(seed: number, weeks: number) {
  const random = seeded(seed);
  const comes = 5 + random() * 3;
  const begins = comes * (0.85 + random() * 0.25);
  const line = Array.from({ length: 25 }, (): Waiting => ({ urgent: false, came: -1, ahead: 0 }));
  const turns: Turn[] = [];
  const flow = Array.from({ length: weeks }, (_, week): WeekOfFlow => {
    const away = random() < 0.15 ? 0.6 : 1;
    const days = Array.from({ length: 7 }, (__, day) => {
      const now = week * 7 + day;
      const left = someLeave({ line, turns, random }, { now, mean: (begins * away) / 7 });
      return { left, overtook: someCome({ line, turns, random }, { now, mean: comes / 7 }) };
    });
    return { left: sum(days.map(({ left }) => left)), overtook: sum(days.map(({ overtook }) => overtook)) };
  });
  return { flow, turns };
}

type Today = { readonly now: number; readonly mean: number };

/** The first in line are begun with. @returns How many. */
function someLeave({ line, turns, random }: Made, { now, mean }: Today): number {
  const begun = line.splice(0, poisson(mean, random));
  turns.push(
    ...begun.filter(({ came }) => came >= 0).map(({ came, ahead }) => ({ came, ahead, days: now - came })),
  );
  return begun.length;
}

/** Some come, and one in ten goes before all that are not urgent. @returns How many went before others. */
function someCome({ line, random }: Made, { now, mean }: Today): number {
  let overtook = 0;
  for (let came = poisson(mean, random); came > 0; came -= 1) {
    const urgent = random() < 0.1;
    const ahead = urgent ? line.filter((one) => one.urgent).length : line.length;
    overtook += Number(urgent && ahead < line.length);
    line.splice(ahead, 0, { urgent, came: now, ahead });
  }
  return overtook;
}

function poisson(mean: number, random: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); product *= random()) count += 1;
  return count;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

type Checking = { readonly seeds: readonly [from: number, to: number]; readonly weeks: readonly number[] };

/** Forecasts on made lists, each checked against when the turn then came. */
export function calibrationOn({ seeds: [from, to], weeks }: Checking) {
  const random = seeded(99);
  const checked = Array.from({ length: to - from + 1 }, (_, index) => madeList(from + index, 104)).flatMap(
    ({ flow, turns }) =>
      weeks.flatMap((week) => {
        const came = turns.filter((turn) => Math.floor(turn.came / 7) === week && turn.ahead > 0);
        const longest = Math.max(0, ...came.map(({ ahead }) => ahead));
        const line = forecastLine(longest + 1, flow.slice(0, week), random);
        return came.map(({ ahead, days }) => isInside(line[ahead], days));
      }),
  );
  return { inside: checked.filter(Boolean).length, of: checked.length };
}

function isInside(wait: Forecast | undefined, days: number): boolean {
  return wait?.known === true && days >= wait.fromDays && days <= wait.toDays;
}
