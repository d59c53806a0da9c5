import { sql } from 'kysely';

import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { GapFound } from '../domain/gap.ts';

export type NewGap = {
  readonly searchedOn: LocalDate;
  readonly words: string;
  readonly near: string;
  readonly found: GapFound;
};

/** What was looked for and not found, over some time. */
export type Gap = {
  readonly words: string;
  readonly near: string;
  readonly times: number;
  readonly lastOn: LocalDate;
  /** The least that anybody who looked for it found. */
  readonly found: GapFound;
};

/** Counts one more; a new one only while there is room for it on that day. */
export async function countGap(work: Work, gap: NewGap, most: number): Promise<void> {
  const { searchedOn, words, near, found } = gap;
  // Whoever searches does not wait for the disk: one count fewer after a power cut is no loss.
  const unwaited = sql`set local synchronous_commit = off`.execute(work.trx);
  const counted = sql`
    insert into directory.gap as g (searched_on, words, near, found)
    select ${searchedOn}::date, ${words}, ${near}, ${found}
    where exists (select from directory.gap
        where searched_on = ${searchedOn}::date and words = ${words} and near = ${near} and found = ${found})
      or (select count(*) from directory.gap where searched_on = ${searchedOn}::date) < ${most}::integer
    on conflict (searched_on, words, near, found) do update set times = least(g.times + 1, 1000000)`.execute(
    work.trx,
  );
  await Promise.all([unwaited, counted]);
}

/** Those looked for most often since a day. */
export async function gapsSince(work: Work, since: LocalDate, limit: number): Promise<readonly Gap[]> {
  const { rows } = await sql<Gap>`
    select words, near, sum(times)::integer as times, max(searched_on) as "lastOn",
      case min(array_position(array['nothing', 'further', 'otherwise'], found))
        when 1 then 'nothing' when 2 then 'further' else 'otherwise' end as found
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
