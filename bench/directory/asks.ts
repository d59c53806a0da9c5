import type { Pool } from 'pg';

import { findServices, placeOf, serviceOf } from '#modules/directory';
import type { Query, ServiceId } from '#modules/directory';
import type { Work } from '#platform/work.ts';

/** One thing that a client does again and again, each time a little different. */
export type Ask = {
  readonly metric: string;
  readonly body: (work: Work, number: number) => Promise<unknown>;
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

const filters: readonly Partial<Query>[] = [
  { cost: 'free', days: ['TU'] },
  { times: ['evening'], age: 30 },
  { access: ['step-free'], days: ['SA', 'SU'] },
  { openNow: true },
  { languages: ['cy'] },
];

/** Searches as people make them, in the towns of the made directory. */
export async function asksOf(pool: Pool): Promise<readonly Ask[]> {
  const towns = await namesOf(pool, 'select name from directory.gazetteer order by md5(name) limit 50');
  const ids = await namesOf(
    pool,
    'select id::text as name from directory.service order by md5(id::text) limit 500',
  );
  const wordsAt = (number: number) => turn(words, number);
  const spot = (work: Work, number: number) => placeOf(work, turn(towns, number * 7));
  return [
    { metric: 'search', body: (work, number) => findServices(work, { words: wordsAt(number) }) },
    {
      metric: 'near',
      body: async (work, number) =>
        findServices(work, { words: wordsAt(number), near: await spot(work, number) }),
    },
    {
      metric: 'filters',
      body: async (work, number) =>
        findServices(work, {
          words: wordsAt(number),
          near: await spot(work, number),
          ...turn(filters, Math.floor(number / words.length)),
        }),
    },
    { metric: 'list', body: (work) => findServices(work, {}) },
    { metric: 'one', body: (work, number) => serviceOf(work, turn(ids, number) as ServiceId) },
  ];
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
