/** Random choices that are the same for the same seed, so that a demonstration can be made again. */
export type Random = {
  /** From 0 to 1, without 1. */
  readonly fraction: () => number;
  /** A whole number from `low` to `high`, both of them possible. */
  readonly whole: (low: number, high: number) => number;
  readonly one: <T>(from: readonly T[]) => T;
  /** `count` different ones, in their order; all of them when there are fewer. */
  readonly some: <T>(from: readonly T[], count: number) => T[];
  readonly chance: (probability: number) => boolean;
  readonly uuid: <Id extends string>() => Id;
};

export function randomFrom(seed: number): Random {
  const fraction = mulberry32(seed);
  const whole = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    whole,
    one: (from) => {
      const chosen = from[whole(0, from.length - 1)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    },
    some: (from, count) => {
      const left = Math.min(count, from.length);
      const chosen = new Set<number>();
      while (chosen.size < left) chosen.add(whole(0, from.length - 1));
      return [...chosen].toSorted((a, b) => a - b).flatMap((index) => from.slice(index, index + 1));
    },
    chance: (probability) => fraction() < probability,
    uuid: <Id extends string>() => uuidOf(fraction) as Id,
  };
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state, good enough for invented people. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function uuidOf(fraction: () => number): string {
  const word = () =>
    Math.floor(fraction() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const hex = word() + word() + word() + word();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
