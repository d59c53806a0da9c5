import { seeded } from './seeded.ts';

export type Place = {
  /** Tells one worker's people from another's, and one trial from another. */
  readonly stratum: string;
  /** How many people of this stratum were given a wording before. */
  readonly place: number;
  readonly arms: number;
};

/**
 * Which arm the next person of a worker is given: permuted blocks. Every block holds each arm once or twice, by
 * chance, in an order of chance, so that the arms are never far apart and the next cannot be told from the last.
 *
 * @returns The place of the arm.
 */
export function armAt({ stratum, place, arms }: Place): number {
  const chance = seeded(stratum);
  for (let before = 0; ;) {
    const block = shuffled(blockOf(arms, chance() < 0.5 ? 1 : 2), chance);
    const arm = block[place - before];
    if (arm !== undefined) return arm;
    before += block.length;
  }
}

function blockOf(arms: number, times: number): readonly number[] {
  return Array.from({ length: arms * times }, (_, index) => index % arms);
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffled(items: readonly number[], chance: () => number): readonly number[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(chance() * left.length), 1));
}
