import { sql } from 'kysely';

import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

export type NewGap = { readonly searchedOn: LocalDate; readonly words: string; readonly near: string };

/** What was looked for and not found, over some time. */
export type Gap = {
  readonly words: string;
  readonly near: string;
  readonly times: number;
  readonly lastOn: LocalDate;
};

/** Counts one more; a new one only while there is room for it on that day. */
export async function countGap(work: Work, { searchedOn, words, near }: NewGap, most: number): Promise<void> {
  await sql`
    insert into directory.gap as g (searched_on, words, near)
    select ${searchedOn}::date, ${words}, ${near}
    where (select count(*) from directory.gap where searched_on = ${searchedOn}::date) < ${most}::integer
      or exists (select from directory.gap
        where searched_on = ${searchedOn}::date and words = ${words} and near = ${near})
    on conflict (searched_on, words, near) do update set times = least(g.times + 1, 1000000)`.execute(
    work.trx,
  );
}

/** Those looked for most often since a day. */
export async function gapsSince(work: Work, since: LocalDate, limit: number): Promise<readonly Gap[]> {
  const { rows } = await sql<Gap>`
    select words, near, sum(times)::integer as times, max(searched_on) as "lastOn"
    from directory.gap where searched_on >= ${since}::date
    group by words, near order by 3 desc, max(searched_on) desc, words, near limit ${limit}::integer`.execute(
    work.trx,
  );
  return rows;
}

/** How many different things were not found since a day, up to a thousand. */
export async function gapCountSince(work: Work, since: LocalDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select distinct words, near from directory.gap where searched_on >= ${since}::date limit 1000
    ) few`.execute(work.trx);
  return rows[0]?.count ?? 0;
}
