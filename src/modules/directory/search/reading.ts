import type { Work } from '#platform/work.ts';

import { everydayWords } from '../domain/everyday-words.ts';
import type { SearchWords } from '../domain/search-words.ts';
import { isBroad, metTerms, signedQuery, typedWords, wordsInNoListing } from '../store/reading-store.ts';
import type { MetTerm, TypedWord } from '../store/reading-store.ts';
import { both, either, neededWords } from './text-queries.ts';

/** What was typed, as queries of PostgreSQL in its own text form. Empty ones find nothing. */
export type Reading = {
  /** All that was asked for, or words for the same. */
  readonly every: string;
  /** Any of it. Empty when there is but one thing. */
  readonly some: string;
  /** To rank by: single words themselves; rows of words and words for the same; what helps; all of them side by side. */
  readonly own: readonly string[];
  readonly same: string;
  readonly leads: string;
  readonly phrase: string;
  /** The other words, as editors wrote them. */
  readonly also: readonly string[];
  /** Words of other words that no listing has: what needs one is not looked for, as long as that is so. */
  readonly absent: string;
  /** The last word that was typed, which may be the beginning of another; and the mark of a reading that holds. */
  readonly last: string;
  readonly mark: string;
  /** Some of the words are none that a listing has: they may be mistyped. */
  readonly isStrange: boolean;
  /** So many listings have it that it is sooner looked for among those at a place than in the index of words. */
  readonly isBroad: boolean;
};

export type Widening = { readonly synonyms: boolean };

/** One thing that was asked for: a word, or some in a row that mean something together. */
type Unit = {
  /** As it is found: by its stem, which stands wherever the word does, or as it is where it has none. */
  readonly stem: string;
  readonly own: string;
  /** What it may be the beginning of. */
  readonly begins: string;
  readonly isRow: boolean;
  readonly same: readonly string[];
  readonly leads: readonly string[];
};

/** Of a search without words. */
export const nothingRead: Reading = {
  every: '',
  some: '',
  own: [],
  same: '',
  leads: '',
  phrase: '',
  also: [],
  absent: '',
  last: '',
  mark: '',
  isStrange: false,
  isBroad: false,
};

export async function readingOf(
  work: Work,
  { words, text, last, exact }: SearchWords,
  { synonyms }: Widening,
): Promise<Reading> {
  if (words.length === 0) return nothingRead;
  const [typed, terms, signed] = await Promise.all([
    typedWords(work, words),
    synonyms && !exact ? metTerms(work, words) : [],
    exact ? signedQuery(work, text) : '',
  ]);
  const met = unitsOf(typed, terms);
  const absent = await wordsInNoListing(work, wordsOfOthers(met));
  const units = met.map((unit) => withoutAny(absent, unit));
  // The mark was there before the terms were read: terms that are newer than it only make it read again.
  const isStrange = typed.some(({ isKnown }) => !isKnown);
  const read = {
    ...together(units, typed, terms),
    absent: either(absent),
    last,
    mark: typed[0]?.mark ?? '',
    isStrange,
  };
  return exact
    ? { ...read, every: signed, some: '', phrase: '', isBroad: false }
    : { ...read, isBroad: await isBroad(work, read.every) };
}

function together(
  units: readonly Unit[],
  typed: readonly TypedWord[],
  terms: readonly MetTerm[],
): Omit<Reading, 'absent' | 'last' | 'mark' | 'isStrange' | 'isBroad'> {
  const any = units.map(({ stem, begins, same, leads }) => either([stem, begins, ...same, ...leads]));
  const rows = units.filter(({ isRow }) => isRow);
  return {
    every: both(any),
    some: units.length > 1 ? either(any) : '',
    own: units.filter(({ isRow, own }) => !isRow && own !== '').map(({ own }) => `(${own})`),
    same: either([...rows.map(({ own }) => own), ...units.flatMap(({ same }) => same)]),
    leads: either(units.flatMap(({ leads, begins }) => [...leads, begins])),
    phrase: typed.length > 1 ? inARow(typed) : '',
    // What helps tells more about what is found than other words for the same.
    also: [...new Set([...terms.filter(({ leads }) => leads), ...terms].map(({ term }) => term))].slice(
      0,
      40,
    ),
  };
}

/** The longest rows of words that a group knows, and the words between them. */
function unitsOf(typed: readonly TypedWord[], terms: readonly MetTerm[]): readonly Unit[] {
  const units: Unit[] = [];
  const said = typed.filter(({ stems, word }) => stems !== '' && !everydayWords.has(word));
  const telling = said.length > 0 ? said : typed;
  for (let at = 1; at <= typed.length;) {
    const length = Math.max(1, ...terms.filter(({ place }) => place === at).map((term) => term.length));
    const met = terms.filter((term) => term.place === at && term.length === length);
    const words = typed.slice(at - 1, at - 1 + length).filter((word) => telling.includes(word));
    const isLast = at - 1 + length === typed.length;
    if (words.length > 0 || met.length > 0) units.push(unitOf(words, met, isLast));
    at += length;
  }
  return units;
}

function unitOf(words: readonly TypedWord[], met: readonly MetTerm[], isLast: boolean): Unit {
  const queries = (leads: boolean) => [
    ...new Set(met.filter((term) => term.leads === leads).map(({ query }) => query)),
  ];
  const last = isLast ? words.at(-1) : undefined;
  return {
    stem: both(words.map(({ stems, plain }) => stems || plain)),
    own: both(words.map(({ stems, plain }) => either([stems, plain]))),
    begins: last ? beginning(last) : '',
    isRow: words.length > 1,
    same: queries(false),
    leads: queries(true),
  };
}

function wordsOfOthers(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.flatMap(({ same, leads }) => [...same, ...leads]).flatMap(neededWords))];
}

/** The same is found: a listing has none of what is left out. What was asked for is never left out as a whole. */
function withoutAny(absent: readonly string[], unit: Unit): Unit {
  const found = (query: string) => !neededWords(query).some((word) => absent.includes(word));
  const [same, leads] = [unit.same.filter(found), unit.leads.filter(found)];
  return unit.stem === '' && same.length + leads.length === 0 ? unit : { ...unit, same, leads };
}

/** A word that no listing has and that stands last may be the beginning of one. */
function beginning({ plain, isKnown, word }: TypedWord): string {
  return !isKnown && word.length > 2 && plain !== '' ? `${plain}:*` : '';
}

function inARow(typed: readonly TypedWord[]): string {
  return typed
    .map(({ plain }) => plain)
    .filter((plain) => plain !== '')
    .map((plain) => `(${plain})`)
    .join(' <-> ');
}
