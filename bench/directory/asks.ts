import type { Pool } from 'pg';

import { findServices, placeOf, serviceOf } from '#modules/directory';
import type { Query, ServiceId } from '#modules/directory';
import type { Work } from '#platform/work.ts';

import { hrefOf } from '../../src/modules/directory/finding/directory-address.ts';
import { oneView, pageView } from '../../src/modules/directory/open-referral/open-referral.view.ts';
import { asked } from '../../src/modules/directory/open-referral/read-asked.ts';

/** One thing that a client does again and again, each time a little different. */
export type Ask = {
  readonly metric: string;
  readonly body: (work: Work, number: number) => Promise<unknown>;
  /** The address that answers with it: a page, or the feed. Null where nothing shows only this. */
  readonly path: ((number: number) => string) | null;
};

const words = [
  'lonely',
  'walking',
  'debt advice',
  'grief',
  'lunch club',
  'carer',
  'choir',
  'food bank',
  'anxiety',
  'dementia',
  'computer',
  'lonley',
  'gardening',
  'job',
  'coffee morning',
  'transport',
];

const filters: readonly Partial<Omit<Query, 'near' | 'limit'>>[] = [
  { cost: 'free', days: ['TU'] },
  { times: ['evening'], age: 30 },
  { access: ['step-free'], days: ['SA', 'SU'] },
  { openNow: true },
  { languages: ['cy'] },
];

const feed = '/open-referral-uk/v3/services';

/** Pages of the feed that somebody may read one after the other: the first ones of a directory of any size. */
const feedPages = 64;

/** Searches as people make them in the towns of the directory, and the feed as programs read it. */
export async function asksOf(pool: Pool): Promise<readonly Ask[]> {
  const [towns, ids] = [await townsOf(pool), await idsOf(pool)];
  const idAt = (number: number) => turn(ids, number) as ServiceId;
  return [...searchesIn(towns), ...readingsOf(idAt), ...feedOf(idAt)];
}

function searchesIn(towns: readonly string[]): readonly Ask[] {
  const wordsAt = (number: number) => turn(words, number);
  const townAt = (number: number) => turn(towns, number * 7);
  const filtersAt = (number: number) => turn(filters, Math.floor(number / words.length));
  return [
    {
      metric: 'search',
      body: (work, number) => findServices(work, { words: wordsAt(number) }),
      path: (number) => hrefOf({ words: wordsAt(number) }),
    },
    {
      metric: 'near',
      body: async (work, number) =>
        findServices(work, { words: wordsAt(number), near: await placeOf(work, townAt(number)) }),
      path: (number) => hrefOf({ words: wordsAt(number), near: townAt(number) }),
    },
    {
      metric: 'filters',
      body: async (work, number) => {
        const near = await placeOf(work, townAt(number));
        return findServices(work, { words: wordsAt(number), near, ...filtersAt(number) });
      },
      path: (number) => hrefOf({ words: wordsAt(number), near: townAt(number), ...filtersAt(number) }),
    },
  ];
}

function readingsOf(idAt: (number: number) => ServiceId): readonly Ask[] {
  return [
    { metric: 'list', body: (work) => findServices(work, {}), path: null },
    {
      metric: 'one',
      body: (work, number) => serviceOf(work, idAt(number)),
      path: (number) => `/directory/${idAt(number)}`,
    },
  ];
}

function feedOf(idAt: (number: number) => ServiceId): readonly Ask[] {
  const page = (number: number) => String(1 + (number % feedPages));
  return [
    {
      metric: 'feed-list',
      body: (work, number) => {
        const wanted = asked('services', { page: page(number) });
        return pageView(work, 'services', {
          ...wanted,
          page: { page: 1 + (number % feedPages), perPage: 50 },
        });
      },
      path: (number) => `${feed}?page=${page(number)}`,
    },
    {
      metric: 'feed-one',
      body: (work, number) => oneView(work, 'services', { id: idAt(number), depth: 'full' }),
      path: (number) => `${feed}/${idAt(number)}`,
    },
    {
      metric: 'feed-search',
      body: (work, number) => {
        const wanted = asked('services', { search: turn(words, number) });
        return pageView(work, 'services', { ...wanted, page: { page: 1, perPage: 50 } });
      },
      path: (number) => `${feed}?search=${encodeURIComponent(turn(words, number))}`,
    },
  ];
}

/** Of the gazetteer; where there is none, those that most listings are in. */
async function townsOf(pool: Pool): Promise<readonly string[]> {
  const known = await namesOf(pool, 'select name from directory.gazetteer order by md5(name) limit 50');
  if (known.length > 0) return known;
  return namesOf(
    pool,
    'select city as name from directory.address where city is not null group by city order by count(*) desc, city limit 20',
  );
}

function idsOf(pool: Pool): Promise<readonly string[]> {
  return namesOf(
    pool,
    `select id::text as name from directory.service where status = 'active' order by md5(id::text) limit 500`,
  );
}

async function namesOf(pool: Pool, query: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}

function turn<T>(values: readonly T[], number: number): T {
  const value = values[number % values.length];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}
