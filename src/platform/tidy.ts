import type { Pool } from 'pg';

import type { Chore } from './worker/parts.ts';

/** Rows that are of no more use some days after the moment in one of their columns. */
export type Litter = {
  readonly table: `${string}.${string}`;
  readonly column: string;
  readonly days: number;
  /** SQL: only those of which this is so. All of them when left out. */
  readonly only?: string;
};

export const platformLitter: readonly Litter[] = [
  { table: 'platform.submission', column: 'at', days: 30 },
  { table: 'platform.draft', column: 'saved_at', days: 30 },
];

const deadJobDays = 30;
const dayMilliseconds = 24 * 60 * 60 * 1000;
/** So that no delete holds its locks for long. */
const rowsAtOnce = 5000;

/** Removes, every night, what nobody needs any more. */
export function tidying(litter: readonly Litter[]): Chore {
  return {
    name: 'platform.tidy',
    when: '17 3 * * *',
    catchUpDays: 2,
    run: async ({ pool, clock }) => {
      let count = await removeDeadJobs(pool);
      for (const one of litter) count += await remove(pool, one, clock());
      return count;
    },
  };
}

/** @returns How many rows were removed. */
async function remove(
  pool: Pool,
  { table, column, days, only = 'true' }: Litter,
  now: Date,
): Promise<number> {
  const before = new Date(now.getTime() - days * dayMilliseconds);
  const batch = `delete from ${table} where ctid = any (array(select ctid from ${table} where ${column} < $1 and ${only} limit $2))`;
  let count = 0;
  for (let removed = rowsAtOnce; removed === rowsAtOnce; count += removed) {
    removed = (await pool.query(batch, [before, rowsAtOnce])).rowCount ?? 0;
  }
  return count;
}

/** Jobs that failed for good. What they were for is told by the records they did not change. */
async function removeDeadJobs(pool: Pool): Promise<number> {
  const { rows } = await pool.query(
    `select graphile_worker.complete_jobs(array(
       select id from graphile_worker.jobs
       where attempts >= max_attempts and locked_at is null and updated_at < now() - make_interval(days => $1)
     ))`,
    [deadJobDays],
  );
  return rows.length;
}
