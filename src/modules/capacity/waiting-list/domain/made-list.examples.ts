import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import type { WeekOfFlow } from './forecast.ts';

/** Numbers between 0 and 1 that are the same every time. */
export function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

/** A made list, day by day: people come at random, some of them urgent; workers begin with them, one of them away now and then. */
export function madeList(seed: number, weeks: number) {
  const random = seeded(seed);
  const poisson = (mean: number) => {
    let count = -1;
    for (let product = 1; product > Math.exp(-mean); product *= random()) count += 1;
    return count;
  };
  const comesAt = 5 + random() * 3;
  const beginsAt = comesAt * (0.85 + random() * 0.25);
  const line: { urgent: boolean; came: number; ahead: number }[] = [];
  const flow: WeekOfFlow[] = [];
  const turns: { came: number; ahead: number; days: number }[] = [];
  for (let n = 0; n < 25; n += 1) line.push({ urgent: false, came: -1, ahead: 0 });
  for (let week = 0; week < weeks; week += 1) {
    let left = 0;
    let overtook = 0;
    const away = random() < 0.15 ? 0.6 : 1;
    for (let day = 0; day < 7; day += 1) {
      const now = week * 7 + day;
      for (let begun = poisson((beginsAt * away) / 7); begun > 0 && line.length > 0; begun -= 1) {
        const turn = line.shift();
        left += 1;
        if (turn && turn.came >= 0) turns.push({ came: turn.came, ahead: turn.ahead, days: now - turn.came });
      }
      for (let came = poisson(comesAt / 7); came > 0; came -= 1) {
        const urgent = random() < 0.1;
        const ahead = urgent ? line.filter((one) => one.urgent).length : line.length;
        if (urgent && ahead < line.length) overtook += 1;
        line.splice(ahead, 0, { urgent, came: now, ahead });
      }
    }
    flow.push({ left, overtook });
  }
  return { flow, turns };
}
