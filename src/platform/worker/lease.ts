import type { Pool } from 'pg';

import type { Log } from '../log.ts';
import { faultCode } from './fault-code.ts';

export type Lease = {
  /** Gives back at once what it still held. */
  readonly release: () => Promise<void>;
};

const beatMilliseconds = 3_000;
/** After so long a silence a runner is taken for dead: long enough for a slow minute, short enough for somebody waiting. */
const silenceSeconds = 15;

/**
 * Says every few seconds that a runner lives, and gives the jobs of those who fell silent to others. The
 * queue by itself would hold the jobs of a killed process for four hours.
 */
export async function holdLease(pool: Pool, runnerId: string, log: Log): Promise<Lease> {
  let beating: Promise<unknown> = Promise.resolve();
  const beat = () => {
    beating = pool.query(beatAndSweep, [runnerId, silenceSeconds]).catch((error: unknown) => {
      log.debug({ code: faultCode(error) }, 'could not say that the worker lives');
    });
    return beating;
  };
  await beat();
  const timer = setInterval(() => void beat(), beatMilliseconds).unref();
  return {
    release: async () => {
      clearInterval(timer);
      await beating;
      await pool.query(giveBack, [runnerId]).catch((error: unknown) => {
        log.debug({ code: faultCode(error) }, 'jobs are given back when this runner is found silent');
      });
    },
  };
}

// Times are the database's own: the clocks of two machines are never quite the same.
const beatAndSweep = `
  with mine as (
    insert into platform.job_runner (id, beat_at) values ($1, clock_timestamp())
    on conflict (id) do update set beat_at = excluded.beat_at
  ), silent as (
    delete from platform.job_runner where id <> $1 and beat_at < clock_timestamp() - make_interval(secs => $2)
  )
  select platform.give_back(array_agg(distinct j.locked_by))
  from graphile_worker.jobs j
  where j.locked_at < clock_timestamp() - make_interval(secs => $2) and j.locked_by <> $1
    and not exists (
      select from platform.job_runner r
      where r.id = j.locked_by and r.beat_at >= clock_timestamp() - make_interval(secs => $2)
    )
  having count(*) > 0`;

const giveBack = `
  with gone as (delete from platform.job_runner where id = $1)
  select platform.give_back(array[$1])`;
