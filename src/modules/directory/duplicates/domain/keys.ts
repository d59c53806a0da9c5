import { plainPhone, plainPostcode, plainWebsite, tellingWords } from './likeness.ts';
import type { Position, Traits } from './likeness.ts';

/** The longest words of a name are the rarest: these, at a place, are compared. */
const wordsAtPlace = 3;

/** A few hundred metres; finer than a town, coarser than two readings of one address. */
const cellDegrees = 0.005;

/** A key that begins so is the name: its telling words in order, so that "Yoga Chair" finds "Chair Yoga". */
export const namePrefix = 'n:';

/** Two listings are compared when they have one of these in common, and only then. */
export function keysOf(traits: Traits): readonly string[] {
  const words = longest(tellingWords(traits.name));
  const at = [
    ...traits.postcodes.flatMap((postcode) => plainPostcode(postcode) ?? []),
    ...traits.positions.flatMap(cellsOf),
  ];
  const keys = [
    nameKey(traits.name),
    ...traits.phones.flatMap((phone) => withPrefix('p:', plainPhone(phone))),
    ...traits.emails.map((email) => `e:${email.trim().toLowerCase().slice(0, 200)}`),
    ...traits.websites.flatMap((url) => withPrefix('w:', plainWebsite(url))),
    ...at.flatMap((place) => words.map((word) => `a:${place}:${word}`)),
  ];
  return [...new Set(keys)];
}

export function nameKey(name: string): string {
  return `${namePrefix}${tellingWords(name).toSorted().join(' ').slice(0, 200)}`;
}

function longest(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, wordsAtPlace);
}

/** Of four grids, each half a cell away from another, so that what is near is in one cell of at least one. */
function cellsOf({ latitude, longitude }: Position): readonly string[] {
  return [0, 0.5].flatMap((north) =>
    [0, 0.5].map((east) => {
      const x = Math.floor(latitude / cellDegrees + north);
      const y = Math.floor(longitude / cellDegrees + east);
      return `${north * 2}${east * 2}:${x},${y}`;
    }),
  );
}

function withPrefix(prefix: string, text: string | null): readonly string[] {
  return text === null ? [] : [`${prefix}${text.slice(0, 200)}`];
}
