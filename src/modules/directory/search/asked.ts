import { weekdays } from '../domain/schedule.ts';
import type { Weekday } from '../domain/schedule.ts';
import { accessNeeds, costs, modes, query, timesOfDay } from './query.ts';
import type { Query } from './query.ts';

/** A search as an address says it: the place is still text. */
export type Asked = Omit<Query, 'near' | 'limit'> & { readonly near: string };

/** Metres; what the page offers. */
export const distances = [1_500, 5_000, 16_000, 40_000] as const;

const mostValues = 12;
const mostMetres = 160_000;

/**
 * Reads the address of a search: whatever it holds, what comes out can be searched with. What is not known
 * is left out. Names: q, near, within, cost, day, time, open, age, access, language, term, mode, exact,
 * after, before.
 */
export function askedFrom(address: URLSearchParams): Asked {
  const one = (name: string, longest: number) => line(address.get(name) ?? '', longest);
  const { near: _, limit: __, ...nothing } = query();
  return {
    ...nothing,
    words: one('q', 200),
    near: one('near', 80),
    withinMetres: whole(one('within', 8), 100, mostMetres),
    cost: oneOf(costs, one('cost', 20)),
    days: someOf<Weekday>(weekdays, address.getAll('day')),
    times: someOf(timesOfDay, address.getAll('time')),
    openNow: address.get('open') === 'now',
    age: whole(one('age', 4), 0, 120),
    access: someOf(accessNeeds, address.getAll('access')),
    languages: matching(/^[a-z]{2,3}$/, address.getAll('language')),
    terms: matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, address.getAll('term')),
    mode: oneOf(modes, one('mode', 20)),
    exact: address.get('exact') === '1',
    after: address.get('after')?.slice(0, 600) || null,
    before: address.get('before')?.slice(0, 600) || null,
  };
}

/** The address of a search: what `askedFrom` reads. Nothing that is not asked for is in it. */
export function addressOf(asked: Partial<Asked>): URLSearchParams {
  const address = new URLSearchParams();
  const { words, near, withinMetres, cost, openNow, age, mode, exact, after, before } = asked;
  const parts: readonly (readonly [string, string | readonly string[] | null | undefined])[] = [
    ['q', words],
    ['near', near],
    ['within', withinMetres?.toString()],
    ['cost', cost],
    ['day', asked.days],
    ['time', asked.times],
    ['open', openNow ? 'now' : null],
    ['age', age?.toString()],
    ['access', asked.access],
    ['language', asked.languages],
    ['term', asked.terms],
    ['mode', mode],
    ['exact', exact ? '1' : null],
    ['after', after],
    ['before', before],
  ];
  for (const [name, said] of parts) {
    const values = [said ?? []].flat().filter((value) => value !== '');
    for (const value of values) address.append(name, value);
  }
  return address;
}

/** Text as one line without what no keyboard types. */
function line(text: string, longest: number): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}

function whole(text: string, least: number, most: number): number | null {
  if (!/^\d{1,6}$/.test(text)) return null;
  return Math.min(Math.max(Number(text), least), most);
}

function oneOf<const Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}

function someOf<const Value extends string>(
  values: readonly Value[],
  texts: readonly string[],
): readonly Value[] {
  return values.filter((value) => texts.includes(value));
}

function matching(pattern: RegExp, texts: readonly string[]): readonly string[] {
  return [...new Set(texts.slice(0, 50).map((text) => text.toLowerCase()))]
    .filter((text) => pattern.test(text))
    .toSorted()
    .slice(0, mostValues);
}
