import { median } from '../figure.ts';

export type Load = {
  readonly perSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
  readonly count: number;
};

type Measured = { readonly clients: number; readonly seconds: number };

/** Does one thing after another, each of some clients on its own, for a while; the first tenth only warms up. */
export async function loadOf(
  once: (number: number) => Promise<unknown>,
  { clients, seconds }: Measured,
): Promise<Load> {
  await during(once, { clients, seconds: seconds / 10 });
  const began = performance.now();
  const took = await during(once, { clients, seconds });
  const elapsedSeconds = (performance.now() - began) / 1000;
  const sorted = took.toSorted((a, b) => a - b);
  return {
    perSecond: took.length / elapsedSeconds,
    p50Milliseconds: median(sorted),
    p99Milliseconds: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    count: took.length,
  };
}

async function during(
  once: (number: number) => Promise<unknown>,
  { clients, seconds }: Measured,
): Promise<readonly number[]> {
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  let number = 0;
  const client = async () => {
    while (performance.now() < until) {
      const began = performance.now();
      number += 1;
      await once(number);
      took.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return took;
}
